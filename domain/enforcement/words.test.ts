import { describe, expect, it } from 'vitest';
import { planOf } from '#domain/distribution/plan.ts';
import type { EnforcementEvent } from './events.ts';
import { aFiledCase, anAssignedCase, aReceipt, openCase, type SampleCase } from './sample.ts';
import { sentence } from './sentence.ts';
import { ENFORCEMENT_WORDS, stageOf } from './words.ts';

const OFFICER = { on: '2018-05-10', role: 'enforcementOfficer' } as const;
const ON = '2018-05-10';

/** One line of every type. */
const LINES: { [T in EnforcementEvent['type']]: Extract<EnforcementEvent, { type: T }> } = {
  received: aReceipt(),
  reviewBegun: { type: 'reviewBegun', on: ON },
  correctionAsked: { type: 'correctionAsked', on: ON, until: '2018-05-20', missing: '生效证明' },
  correctionReceived: { type: 'correctionReceived', on: ON },
  papersReturned: { type: 'papersReturned', on: ON, reason: '逾期未补正' },
  refused: { type: 'refused', on: ON, reason: '应向某区法院申请', unmet: ['isCourtCompetent'] },
  filed: { type: 'filed', on: ON, by: 'limit', isLimitationPassed: true },
  acceptanceSigned: { type: 'acceptanceSigned', on: ON },
  povertyClaimed: { type: 'povertyClaimed', on: ON, track: 'povertyTrack/case-1', countyCode: null },
  assigned: { type: 'assigned', on: ON, handlerId: 'officer-1' },
  handlerChanged: { type: 'handlerChanged', on: ON, handlerId: 'officer-2', formerId: 'officer-1', reason: '工作调动' },
  noticeIssued: { type: 'noticeIssued', on: ON, reportDays: 5 },
  served: { type: 'served', on: ON, document: 'enforcementNotice', partyId: 'p-1', method: 'mail' },
  suspended: { type: 'suspended', on: ON, ground: 'guarantee', reason: '提供担保', until: '2018-11-10' },
  suspensionProlonged: { type: 'suspensionProlonged', reason: '继承人尚未确定', until: '2018-08-10' },
  resumed: { type: 'resumed', on: ON, reason: '原因消失' },
  settlementNoted: { type: 'settlementNoted', on: ON, terms: '分三期给付', performBy: null },
  partyAdded: { type: 'partyAdded', on: ON, partyId: 'p-2', side: 'respondent', ground: '裁定追加' },
  materialReceived: { type: 'materialReceived', on: ON, materialId: 'm-1', kind: '申请执行书' },
  correctionProposed: { type: 'correctionProposed', field: 'costs', was: '300.00', becomes: '200.00', reason: '录入错误', by: 'officer-1' },
  corrected: { type: 'corrected', field: 'respondent', was: 'p-1', becomes: 'p-3', reason: '同名', proposedBy: 'officer-1', approvedBy: 'chief' },
  correctionDismissed: { type: 'correctionDismissed', field: 'costs', comment: '' },
  extensionProposed: { type: 'extensionProposed', limit: { n: 3, unit: 'm' }, reason: '财产正在处置', reference: '', by: 'officer-1' },
  extensionDecided: { type: 'extensionDecided', isGranted: true, comment: '同意', approvedBy: 'vp' },
  extensionDeclined: { type: 'extensionDeclined', plan: '月底前发放案款' },
  cluesAsked: { type: 'cluesAsked', on: ON },
  clueReceived: { type: 'clueReceived', on: ON, clueId: '1', text: '有货车一辆', isUrgent: true },
  clueVerified: { type: 'clueVerified', on: ON, clueId: '1', isTrue: true, finding: '车辆登记在其名下' },
  querySent: { type: 'querySent', on: ON, round: 1 },
  queryReturned: { type: 'queryReturned', on: ON, round: 1, results: [{ propertyClass: 'deposit', finding: '存款5000元' }] },
  findingRecorded: { type: 'findingRecorded', on: ON, source: 'siteVisit', propertyClass: 'vehicle', finding: '货车一辆' },
  investigationConcluded: { type: 'investigationConcluded', on: ON, isFound: true, summary: '有存款' },
  controlSet: { type: 'controlSet', on: ON, controlId: '1', respondentId: 'p-1', measure: 'freeze', asset: 'bank', what: '农业银行存款', value: '5000.00', until: '2019-05-09', documentNo: '执1号之一' },
  controlRenewed: { type: 'controlRenewed', on: ON, controlId: '1', term: 2, until: '2019-05-09', documentNo: '执1号之二' },
  controlReleased: { type: 'controlReleased', on: ON, controlId: '1', reason: '已清偿', documentNo: '执1号之三' },
  controlLetGo: { type: 'controlLetGo', controlId: '1', reason: '存款已扣划' },
  controlLapsed: { type: 'controlLapsed', on: ON, controlId: '1' },
  fundsArrived: { type: 'fundsArrived', on: ON, arrivalId: '1', receiptNo: 'R-1', amount: '5000.00' },
  paidBefore: { type: 'paidBefore', on: ON, amount: '100.00' },
  claimCovered: { type: 'claimCovered', on: ON },
  restChanged: { type: 'restChanged', arrivalId: '2', claimRest: { principal: '20000.00', interest: '0.00', costs: '0.00', lateInterest: '500.00' } },
  lateInterestSet: { type: 'lateInterestSet', amount: '100.00', until: ON, working: '日万分之一点七五' },
  waived: { type: 'waived', on: ON, amount: '100.00', materialId: null },
  feeRecorded: { type: 'feeRecorded', on: ON, step: 'waived', amount: '50.00', reason: '困难' },
  distributionDrawnUp: { type: 'distributionDrawnUp', on: ON, no: 1, debtorId: 'person-debtor', plan: planOf({ pool: '300000.00', costs: '4400.00', creditors: [{ id: '01', basis: '（2018）陕0902执1号', partyId: null, claim: '200000.00', isPriority: false }, { id: '02', basis: '（2018）陕0902执2号', partyId: null, claim: '300000.00', isPriority: false }] }) },
  closingProposed: { type: 'closingProposed', on: ON, closing: 'performed', reason: '已清偿', by: 'officer-1' },
  closingReturned: { type: 'closingReturned', closing: 'performed', comment: '补充材料' },
  closed: { type: 'closed', on: ON, closing: 'performed', reason: '已清偿', proposedBy: 'officer-1', approvedBy: 'chief', claim: '32300.00', received: '32300.00', waived: '0.00' },
};

describe('the docket', () => {
  it('says every line in court Chinese', () => {
    const told = Object.values(LINES).map((line) => sentence(line).zh);
    expect(told.filter((zh) => /[,;:?!()]/.test(zh.replace(/FIL-\d+/g, '')))).toEqual([]);
    expect(told).toMatchInlineSnapshot(`
      [
        "2018-03-01收到申请执行材料：民间借贷纠纷，执行依据（2017）陕0902民初100号",
        "出具收取材料凭证，开始立案审查",
        "一次性告知补正，至2018-05-20：生效证明",
        "2018-05-10收到补正材料，审查期限重新计算",
        "退回材料：逾期未补正",
        "裁定不予受理：不具备“属于本院管辖”；应向某区法院申请",
        "2018-05-10审查期限届满未作决定，依法先行立案（登记立案规定第八条）；申请时已超过二年执行时效，依法仍予受理（FIL-008）",
        "补签受理案件通知书",
        "标记为扶贫案件，待扶贫部门确认",
        "2018-05-10确定承办人",
        "变更承办人：工作调动",
        "2018-05-10发出执行通知书和报告财产令，限收到之日起5日内报告财产",
        "2018-05-10邮寄送达执行通知书",
        "2018-05-10暂缓执行（被执行人提供执行担保，申请执行人同意暂缓）：提供担保，至2018-11-10",
        "中止原因尚未消失，于2018-08-10再行复查：继承人尚未确定",
        "2018-05-10恢复执行：原因消失",
        "双方达成执行和解：分三期给付",
        "追加被执行人：裁定追加",
        "2018-05-10收取材料：申请执行书",
        "提请更正费用，由“300.00”改为“200.00”：录入错误",
        "更正被执行人：同名",
        "不同意更正费用",
        "申请延长执行期限3个月：财产正在处置",
        "批准延长执行期限：同意",
        "不申请延长，期限内办结：月底前发放案款",
        "2018-05-10通知申请执行人提供财产线索",
        "2018-05-10收到财产线索（情况紧急）：有货车一辆",
        "线索核查属实：车辆登记在其名下",
        "2018-05-10发起第1次总对总网络查控",
        "2018-05-10第1次网络查控反馈：存款——存款5000元",
        "2018-05-10查找到车辆（现场调查）：货车一辆",
        "完成财产调查，有可供执行的财产：有存款",
        "依执1号之一冻结农业银行存款，自2018-05-10至2019-05-09",
        "依执1号之二续行控制措施1，自2018-05-10至2019-05-09",
        "2018-05-10依执1号之三解除控制措施1：已清偿",
        "控制措施1到期不再续行：存款已扣划",
        "控制措施1期限届满，效力消灭",
        "2018-05-10案款到账5000.00元（R-1）",
        "导入前已到位并发放100.00元",
        "执行标的已全部到位",
        "第2笔案款可以清偿的债权变更为本金20000.00元、利息0.00元、费用0.00元、加倍部分债务利息500.00元",
        "迟延履行利息计至2018-05-10为100.00元：日万分之一点七五",
        "申请执行人书面放弃100.00元",
        "申请执行费减免50.00元：困难",
        "2018-05-10制作第1号财产分配方案，可供分配300000.00元，债权人2名",
        "报请以执行完毕方式结案：已清偿",
        "退回结案报请：补充材料",
        "2018-05-10以执行完毕方式结案，应执行32300.00元，到位32300.00元，放弃0.00元",
      ]
    `);
  });

  it('says every line in English', () => {
    expect(Object.values(LINES).filter((line) => !/[a-z]{3}/i.test(sentence(line).en))).toEqual([]);
  });

  it('leaves the shared lines to what is the same for every kind', () => {
    expect(ENFORCEMENT_WORDS.sentence({ type: 'breached', deadlineId: 'enforcement', rung: 'breach' })).toBeUndefined();
  });
});

describe('the drawn procedure', () => {
  const drawn = (opened: SampleCase) => ENFORCEMENT_WORDS.steps(opened.state()).map(({ name, state, on }) => [name.zh, state, on ?? ''].join(' ').trim());

  it('shows what is done with its day, where the case is now, and what is ahead', () => {
    expect(drawn(aFiledCase())).toEqual(['立案 done 2018-03-05', '分案 now', '执行通知 ahead', '财产调查 ahead', '财产控制 ahead', '案款发放 ahead', '结案 ahead']);
    const opened = anAssignedCase();
    opened.answer('issueNotice', { reportDays: 5, on: '2018-03-08' }, { ...OFFICER, on: '2018-03-08' });
    expect(drawn(opened).slice(1, 4)).toEqual(['分案 done 2018-03-06', '执行通知 done 2018-03-08', '财产调查 now']);
  });

  it('shows of a case that was not taken what did not come about', () => {
    const opened = openCase();
    opened.command({ type: 'withdrawApplication', reason: '双方已和解', on: '2018-03-01' }, { on: '2018-03-01', role: 'filingClerk' });
    expect(drawn(opened)[0]).toBe('立案 notApplicable');
  });

  it('says at the head that a case stands still', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'suspend', ground: 'postponed', reason: '同意延期', on: ON }, OFFICER);
    expect(stageOf(opened.state()).zh).toBe('中止执行');
  });
});
