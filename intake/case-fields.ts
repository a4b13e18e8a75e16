import type { FieldSpec } from '#domain/import/table.ts';
import type { NamedField } from './named-field.ts';

const PAPER = ['证件类型', '证件种类'];
const ID = ['证件号码', '证件号', '身份证号', '身份证号码', '公民身份号码', '统一社会信用代码', '证件号码/统一社会信用代码', '身份证号码/统一社会信用代码'];
const PHONE = ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式'];
const ADDRESS = ['住址', '住所', '住所地', '地址', '联系地址'];

/** The fields of a list of cases: those of the first-enforcement table of the courts' data exchange, and of applications (rules 12.4). */
export const CASE_FIELDS = [
  field('caseNumber', '案号', 'Case number', ['执行案号', '立案案号']),
  field('receiptNo', '收件号', 'Receipt number', ['收件编号', '收案号', '材料收据号']),
  field('typeCode', '案件类型代字', 'Type code', ['案件类型', '类型代字', '案件类别']),
  field('court', '经办法院', 'Court', ['法院', '承办法院', '受理法院', '执行法院']),
  field('receivedOn', '收到材料日期', 'Papers received on', ['收案日期', '收件日期', '收到日期', '收到申请日期']),
  field('filedOn', '立案日期', 'Filed on', ['受理日期']),
  field('cause', '案由', 'Cause of action', ['立案案由', '执行案由'], { isRequired: true }),
  field('request', '诉讼请求', 'Claim in words', ['请求事项', '执行标的内容', '申请事项', '执行请求'], { mask: 'prose' }),
  field('amount', '应执行标的金额', 'Amount claimed', ['执行标的金额', '申请执行标的金额', '申请标的额', '标的金额', '标的额', '诉讼标的额', '诉讼标的金额', '执行标的']),
  field('principal', '本金', 'Principal', ['其中本金']),
  field('interest', '利息', 'Interest', ['其中利息']),
  field('costs', '费用', 'Costs', ['其中费用', '诉讼费用']),
  field('fee', '预估申请执行费', 'Fee', ['申请执行费', '执行费', '案件受理费', '受理费']),
  field('applicant', '原告/申请人', 'Claimant', ['原告', '申请人', '申请执行人', '申请执行人姓名', '申请人姓名', '原告姓名', '当事人(申请方)'], { isRequired: true, mask: 'name' }),
  field('applicantPaper', '申请人证件类型', "Claimant's paper", ['原告证件类型', '申请执行人证件类型'], {}, { side: 'applicant', names: PAPER }),
  field('applicantId', '申请人证件号码', "Claimant's number", sided('applicant', ID), { mask: 'number' }, { side: 'applicant', names: ID }),
  field('applicantPhone', '申请人联系电话', "Claimant's phone", sided('applicant', PHONE), { mask: 'phone' }, { side: 'applicant', names: PHONE }),
  field('applicantAddress', '申请人住址', "Claimant's address", sided('applicant', ADDRESS), { mask: 'address' }, { side: 'applicant', names: ADDRESS }),
  field('account', '收款账户', 'Account to pay to', ['收款账号', '银行账号', '银行卡号', '收款银行账号'], { mask: 'number' }),
  field('respondent', '被告/被执行人', 'Respondent', ['被告', '被执行人', '被申请人', '被告姓名', '被执行人姓名', '被执行人名称'], { isRequired: true, mask: 'name' }),
  field('respondentPaper', '被告证件类型', "Respondent's paper", ['被执行人证件类型'], {}, { side: 'respondent', names: PAPER }),
  field('respondentId', '被告证件号码', "Respondent's number", sided('respondent', ID), { mask: 'number' }, { side: 'respondent', names: ID }),
  field('respondentPhone', '被告联系电话', "Respondent's phone", sided('respondent', PHONE), { mask: 'phone' }, { side: 'respondent', names: PHONE }),
  field('respondentAddress', '被告住址', "Respondent's address", sided('respondent', ADDRESS), { mask: 'address' }, { side: 'respondent', names: ADDRESS }),
  field('poverty', '是否建档立卡', 'On the roster of the poor', ['建档立卡', '是否贫困户', '是否建档立卡贫困户', '是否扶贫案件']),
  field('county', '申请人所在县区', "Claimant's county", ['所在县区', '申请人县区', '县区', '区县', '县（市、区）', '建档立卡县区', '县区代码']),
  field('titleNo', '执行依据文书文号', 'Title: document number', ['执行依据', '执行依据文号', '执行依据案号', '生效文书文号', '文书文号']),
  field('titleText', '执行依据文书主文', 'Title: operative part', ['执行依据主文', '主文', '文书主文', '判决主文'], { mask: 'prose' }),
  field('effectiveOn', '执行依据文书生效日期', 'Title: in force since', ['执行依据生效日期', '生效日期', '文书生效日期']),
  field('performBy', '履行最后期限', 'Title: to be performed by', ['执行依据履行最后期限', '执行依据文书履行最后期限', '履行期限届满日期', '履行期限', '履行期限届满日']),
  field('procedure', '适用程序', 'Procedure', ['审理程序', '诉讼程序']),
  field('handler', '承办人', 'Handler', ['承办法官', '执行员', '执行法官', '主审法官', '审判员']),
  field('assignedOn', '分案日期', 'Assigned on', ['确定承办人日期']),
  field('noticeOn', '发出执行通知书日期', 'Enforcement notice sent on', ['执行通知书发出日期', '发出执行通知日期', '执行通知日期']),
  field('reportBy', '财产报告期限', 'Property to be reported by', ['报告财产期限']),
  field('limitUntil', '执行期限届满日期', 'Limit of the case ends on', ['执行期限届满日', '执行期限截止日期', '执行届满日期', '延长后执行期限届满日期']),
  field('standstill', '当前案件止停缓标志', 'Standing still', ['止停缓标志', '中止标志', '是否中止']),
  field('standstillUntil', '暂缓执行期限', 'Standing still until', ['暂缓执行期限届满日期', '暂缓至', '中止期限']),
  field('received', '实际到位金额', 'Amount received', ['到位金额', '执行到位金额', '实际执行到位金额']),
  field('paid', '已发放金额', 'Amount paid out', ['发放金额', '案款发放金额', '已兑付金额']),
  field('waived', '申请人放弃标的金额', 'Amount waived', ['放弃标的金额', '放弃金额', '申请执行人放弃标的金额']),
  field('closedOn', '结案日期', 'Closed on', ['办结日期', '报结日期']),
  field('closing', '结案方式', 'Way of closing', ['结案类型']),
  field('closingReason', '结案事由', 'Reason of closing', ['结案原因', '结案理由'], { mask: 'prose' }),
] as const satisfies readonly NamedField[];

/** Columns of the exchange table for which a case has no place here: what follows from other fields, or belongs to work that is not brought in. */
export const UNTAKEN_COLUMNS = [
  '案件来源', '恢复执行事由', '保全案号', '申请中包含迟延履行利息请求', '首次执行案号', '分期履行总期数', '分期履行已履行期数', '已履行期数', '未成年人', '合议庭成员', '书记员', '法定立案期限', '实际立案天数', '立案超期天数',
  '执行期限起始日期', '法定执行期限', '执行超期天数', '执行超期原因', '结案标的金额', '尚未执行标的金额', '其中迟延履行金', '其中迟延履行利息', '申请人申请终本', '终本管理人', '公开或屏蔽状态',
] as const;

export type CaseField = (typeof CASE_FIELDS)[number]['id'];

function field<const Id extends string>(id: Id, zh: string, en: string, names: readonly string[], more: { isRequired?: boolean; mask?: NonNullable<FieldSpec['mask']> } = {}, follows?: NonNullable<NamedField['follows']>) {
  return { id, name: { zh, en }, isRequired: more.isRequired ?? false, names: [...new Set([zh, ...names])], ...(more.mask && { mask: more.mask }), ...(follows && { follows }) };
}

/** The same names with the side in front: 申请人证件号码, 被执行人联系电话. */
function sided(side: 'applicant' | 'respondent', names: readonly string[]): string[] {
  const sides = side === 'applicant' ? ['原告', '申请人', '申请执行人'] : ['被告', '被执行人', '被申请人'];
  return sides.flatMap((of) => names.map((name) => `${of}${name}`));
}
