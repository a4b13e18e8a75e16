import { describe, expect, it } from 'vitest';
import { codeOf } from '#domain/identity/coded-name.ts';
import { ENFORCEMENT } from './enforcement.ts';
import type { EnforcementEvent } from './events.ts';
import { ALL_MET, anAssignedCase, aFiledCase, aReceipt, aReviewTask, APPLICANT, DEBTOR, openCase, type SampleCase } from './sample.ts';
import { sentence } from './sentence.ts';
import { isWorking, type Working } from './state.ts';

const CHIEF = { on: '2018-04-02', role: 'enforcementChief' } as const;
const OFFICER = { on: '2018-04-02', role: 'enforcementOfficer' } as const;
const PRESIDENT = { on: '2018-08-31', role: 'president' } as const;

function working(opened: SampleCase): Working {
  const state = opened.state();
  if (!isWorking(state)) throw new Error(state.status);
  return state;
}

describe('the handler', () => {
  it('acts in his own cases only', () => {
    const opened = anAssignedCase();
    expect(opened.command({ type: 'recordFinding', source: 'siteVisit', propertyClass: 'vehicle', finding: '货车一辆', on: '2018-04-02' }, { ...OFFICER, userId: 'officer-2' })).toBe('not_yours');
    expect(opened.command({ type: 'changeHandler', handlerId: 'officer-2', reason: '工作调动', on: '2018-04-02' }, CHIEF)).toBe('handlerChanged');
    expect(opened.command({ type: 'recordFinding', source: 'siteVisit', propertyClass: 'vehicle', finding: '货车一辆', on: '2018-04-02' }, { ...OFFICER, userId: 'officer-2' })).toBe('findingRecorded');
    expect(opened.state()).toMatchObject({ handlerId: 'officer-2', handedOverOn: '2018-04-02', status: 'investigating' });
  });

  it('is not changed for himself', () => {
    expect(anAssignedCase().command({ type: 'changeHandler', handlerId: 'officer-1', reason: '无', on: '2018-04-02' }, CHIEF)).toBe('same_person');
  });
});

describe('a suspension', () => {
  it('stops the clock by the rule of its ground, and the days are left out until it is resumed', () => {
    const opened = anAssignedCase();
    expect(opened.command({ type: 'suspend', ground: 'postponed', reason: '申请执行人同意延期', on: '2018-04-02' }, OFFICER)).toBe('suspended clockPaused');
    expect(opened.told.at(-1)).toEqual({ type: 'clockPaused', reason: 'postponed', rule: 'ENF-EX-03', on: '2018-04-02' });
    expect(opened.command({ type: 'suspend', ground: 'awaitHeir', reason: '再次中止', on: '2018-04-02' }, OFFICER)).toBe('already_suspended');
    expect(opened.command({ type: 'resume', reason: '原因消失', on: '2018-04-01' }, { ...OFFICER, on: '2018-05-02' })).toBe('date_out_of_order');
    expect(opened.command({ type: 'resume', reason: '原因消失', on: '2018-05-02' }, { ...OFFICER, on: '2018-05-02' })).toBe('resumed clockResumed');
    expect(opened.command({ type: 'resume', reason: '原因消失', on: '2018-05-02' }, { ...OFFICER, on: '2018-05-02' })).toBe('not_suspended');
  });

  it('that is a deferral has an end: one year on a guarantee, three months by order of a higher court', () => {
    const defer = (ground: 'guarantee' | 'higherCourt', until?: string) => anAssignedCase().command({ type: 'suspend', ground, reason: '暂缓', on: '2018-04-02', ...(until && { until }) }, OFFICER);
    expect(defer('guarantee')).toBe('bad_command');
    expect(defer('guarantee', '2019-04-02')).toBe('suspended clockPaused');
    expect(defer('guarantee', '2019-04-03')).toBe('term_too_long');
    expect(defer('higherCourt', '2018-07-03')).toBe('term_too_long');
    expect(defer('higherCourt', '2018-04-01')).toBe('date_out_of_order');
  });

  it('that is a deferral ends by itself on the day after its last day, and not before', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'suspend', ground: 'higherCourt', reason: '上级法院决定', until: '2018-06-30', on: '2018-04-02' }, OFFICER);
    expect(opened.command({ type: 'resumeByExpiry' }, { on: '2018-06-30', role: 'order' })).toBe('not_allowed');
    expect(opened.command({ type: 'resumeByExpiry' }, { on: '2018-07-20', role: 'order' })).toBe('resumed clockResumed');
    expect(opened.told.at(-1)).toEqual({ type: 'clockResumed', on: '2018-07-01' });
  });
});

describe('the review of a suspension', () => {
  it('holds the day on which it was looked at', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'suspend', ground: 'awaitHeir', reason: '等待继承人', until: '2018-05-02', on: '2018-04-02' }, OFFICER);
    const goOn = (on: string) => opened.answer('reviewSuspension', { outcome: 'goOn', reason: '尚未确定', until: '2018-08-02', on }, { ...OFFICER, on: '2018-05-02' });
    expect(goOn('2018-04-01')).toBe('date_out_of_order');
    expect(goOn('2018-05-03')).toBe('date_in_future');
    expect(goOn('2018-04-30')).toBe('suspensionProlonged');
    expect(opened.told.at(-1)).toEqual({ type: 'suspensionProlonged', on: '2018-04-30', reason: '尚未确定', until: '2018-08-02' });
  });
});

describe('an extension', () => {
  const ask = (on: string) => ({ type: 'proposeExtension', months: 3, reason: '财产正在处置', on }) as const;

  it('is asked for from ten days before the end to the last day, and decided by another person', () => {
    const opened = anAssignedCase();
    expect(opened.command(ask('2018-08-25'), { ...OFFICER, on: '2018-08-25' })).toBe('outside_window');
    expect(opened.command(ask('2018-09-06'), { ...OFFICER, on: '2018-09-06' })).toBe('outside_window');
    expect(opened.command(ask('2018-08-27'), { ...OFFICER, on: '2018-08-26' })).toBe('date_in_future');
    expect(opened.command(ask('2018-08-26'), { ...OFFICER, on: '2018-08-26' })).toBe('extensionProposed');
    expect(opened.command(ask('2018-08-26'), { ...OFFICER, on: '2018-08-26' })).toBe('already_proposed');
    expect(opened.command({ type: 'decideExtension', outcome: 'grant', on: '2018-08-31' }, { ...PRESIDENT, userId: 'officer-1' })).toBe('same_person');
    expect(opened.command({ type: 'decideExtension', outcome: 'grant', on: '2018-08-25' }, PRESIDENT)).toBe('date_out_of_order');
    expect(opened.command({ type: 'decideExtension', outcome: 'grant', comment: '同意', on: '2018-08-30' }, PRESIDENT)).toBe('extensionDecided limitExtended');
    expect(opened.told.at(-1)).toEqual({ type: 'limitExtended', limitId: 'enforcement', extension: { limit: { n: 3, unit: 'm' }, approver: 'president', reference: '', on: '2018-08-30' } });
    expect(working(opened)).toMatchObject({ extendedMonths: 3, extension: null });
  });

  it('above three months in all needs the record number of the high court', () => {
    const opened = anAssignedCase();
    expect(opened.command({ ...ask('2018-08-30'), months: 4 }, { ...OFFICER, on: '2018-08-30' })).toBe('extension_too_long');
    expect(opened.command({ ...ask('2018-08-30'), months: 4, hpcRecordNo: '陕执备〔2018〕7号' }, { ...OFFICER, on: '2018-08-30' })).toBe('extensionProposed');
    expect(opened.answer('approveExtension', { outcome: 'dismiss', comment: '应在期限内办结', on: '2018-08-31' }, { on: '2018-08-31', role: 'vicePresident' })).toBe('extensionDecided');
    expect(working(opened)).toMatchObject({ extendedMonths: 0, extension: null });
  });

  it('that was asked for in time may be entered after the limit', () => {
    const opened = anAssignedCase();
    expect(opened.command(ask('2018-09-05'), { ...OFFICER, on: '2018-09-07' })).toBe('extensionProposed');
    expect(opened.told.at(-1)).toMatchObject({ on: '2018-09-05' });
  });

  it('is not for a case that stands still', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'suspend', ground: 'postponed', reason: '延期', on: '2018-04-02' }, OFFICER);
    expect(opened.command(ask('2018-08-30'), { ...OFFICER, on: '2018-08-30' })).toBe('already_suspended');
  });
});

describe('a correction', () => {
  it('takes what was wrong from the case, and holds both with the names of two people', () => {
    const opened = anAssignedCase();
    expect(opened.command({ type: 'proposeCorrection', field: 'performBy', becomes: '2018-01-26', reason: '录入错误' }, OFFICER)).toBe('correctionProposed');
    expect(opened.command({ type: 'proposeCorrection', field: 'costs', becomes: '0', reason: '录入错误' }, OFFICER)).toBe('already_proposed');
    expect(opened.answer('approveCorrection', { outcome: 'approve' }, { ...CHIEF, userId: 'officer-1' })).toBe('same_person');
    expect(opened.answer('approveCorrection', { outcome: 'approve' }, CHIEF)).toBe('corrected');
    expect(opened.told.at(-1)).toEqual({ type: 'corrected', field: 'performBy', was: '2018-01-25', becomes: '2018-01-26', reason: '录入错误', proposedBy: 'officer-1', approvedBy: 'enforcementChief' });
    expect(opened.state().title.performBy).toBe('2018-01-26');
  });

  it('of a person names the one who stands there wrongly, and is right at once in the operative part', () => {
    const say = (debtor: string) => `${codeOf(debtor)}偿还${codeOf(APPLICANT)}借款30000元`;
    const opened = aFiledCase(aReceipt({ title: { ...aReceipt().title, mainText: say(DEBTOR) } }));
    const clerk = { on: '2018-03-05', role: 'filingClerk' } as const;
    expect(opened.command({ type: 'proposeCorrection', field: 'respondent', was: 'nobody', becomes: 'person-3', reason: '同名' }, clerk)).toBe('party_unknown');
    expect(opened.command({ type: 'proposeCorrection', field: 'respondent', was: DEBTOR, becomes: APPLICANT, reason: '同名' }, clerk)).toBe('already_party');
    expect(opened.command({ type: 'proposeCorrection', field: 'respondent', was: DEBTOR, becomes: 'person-3', reason: '同名' }, clerk)).toBe('correctionProposed');
    opened.answer('approveIntakeCorrection', { outcome: 'approve' }, { on: '2018-03-05', role: 'filingChief' });
    expect(opened.state()).toMatchObject({ respondentIds: ['person-3'], title: { mainText: say('person-3') } });
  });

  it('to an amount, a day or a text that cannot be is refused', () => {
    const propose = (field: 'principal' | 'effectiveOn' | 'cause' | 'receivedOn', becomes: string) => anAssignedCase().command({ type: 'proposeCorrection', field, becomes, reason: '更正' }, OFFICER);
    expect(propose('principal', '1.2万')).toBe('bad_command');
    expect(propose('principal', '-1')).toBe('bad_command');
    expect(propose('effectiveOn', '2018-02-30')).toBe('bad_command');
    expect(propose('cause', ' ')).toBe('bad_command');
    expect(propose('cause', 'privateLoan')).toBe('bad_command');
    expect(propose('cause', '某某纠纷')).toBe('bad_command');
    expect(propose('effectiveOn', '2030-01-01')).toBe('date_in_future');
    expect(propose('receivedOn', '2018-04-03')).toBe('date_in_future');
    expect(propose('receivedOn', '2018-03-06')).toBe('date_out_of_order');
  });

  it('of the cause is to one of the list, and is said in its words', () => {
    const opened = anAssignedCase();
    expect(opened.command({ type: 'proposeCorrection', field: 'cause', becomes: '买卖合同纠纷', reason: '录入错误' }, OFFICER)).toBe('correctionProposed');
    opened.answer('approveCorrection', { outcome: 'approve' }, CHIEF);
    expect(opened.state().cause).toBe('saleOfGoods');
    expect(sentence(opened.told.at(-1) as EnforcementEvent).zh).toBe('更正案由，由“民间借贷纠纷”改为“买卖合同纠纷”：录入错误');
  });

  it('of the day of receipt moves the day from which the review counts, but not that of corrected papers', () => {
    const clerk = { on: '2018-03-05', role: 'filingClerk' } as const;
    const correct = (opened: SampleCase) => {
      expect(opened.command({ type: 'proposeCorrection', field: 'receivedOn', becomes: '2018-02-26', reason: '录入错误' }, clerk)).toBe('correctionProposed');
      expect(opened.answer('approveIntakeCorrection', { outcome: 'approve' }, { on: '2018-03-05', role: 'filingChief' })).toBe('corrected');
      return ENFORCEMENT.recounts!(opened.state(), opened.told.at(-1) as EnforcementEvent);
    };
    const review = openCase();
    const taskOpened = aReviewTask('2018-03-08');
    review.tell({ type: 'reviewBegun', on: '2018-03-01' }, taskOpened);
    expect(correct(review)).toEqual([{ deadlineId: taskOpened.taskId, from: '2018-02-26' }, { deadlineId: 'notice', from: '2018-02-26' }]);
    expect(review.state()).toMatchObject({ receivedOn: '2018-02-26', reviewFrom: '2018-02-26' });
    const corrected = openCase();
    corrected.tell({ type: 'reviewBegun', on: '2018-03-01' }, taskOpened, { type: 'correctionAsked', on: '2018-03-01', until: '2018-03-10', missing: '生效证明' }, { type: 'correctionReceived', on: '2018-03-02' });
    expect(correct(corrected)).toEqual([]);
    expect(corrected.state()).toMatchObject({ receivedOn: '2018-02-26', reviewFrom: '2018-03-02' });
  });

  it('is not approved when what it was has changed since', () => {
    const opened = openCase();
    opened.tell({ type: 'reviewBegun', on: '2018-03-01' });
    opened.command({ type: 'proposeCorrection', field: 'receivedOn', becomes: '2018-03-05', reason: '录入错误' }, { on: '2018-03-05', role: 'filingClerk' });
    opened.answer('review', { outcome: 'file', on: '2018-03-02', ...ALL_MET }, { on: '2018-03-05', role: 'filingClerk' });
    expect(opened.answer('approveIntakeCorrection', { outcome: 'approve' }, { on: '2018-03-05', role: 'filingChief' })).toBe('date_out_of_order');
  });
});

describe('parties, papers and the poverty tag', () => {
  it('a party is added once', () => {
    const opened = anAssignedCase();
    const add = { type: 'addParty', partyId: 'person-3', side: 'respondent', ground: '裁定追加', on: '2018-04-02' } as const;
    expect(opened.command(add, OFFICER)).toBe('partyAdded');
    expect(opened.command(add, OFFICER)).toBe('already_party');
    expect(opened.state().respondentIds).toEqual([DEBTOR, 'person-3']);
  });

  it('a paper is served on a party, not on a stranger', () => {
    const serve = (partyId: string) => anAssignedCase().command({ type: 'recordService', document: 'enforcementNotice', partyId, method: 'mail', on: '2018-04-02' }, OFFICER);
    expect(serve(DEBTOR)).toBe('served');
    expect(serve('stranger')).toBe('party_unknown');
  });

  it('the tag is claimed once, and again when it was rejected, each time on a track of its own', () => {
    const opened = aFiledCase();
    const claim = { type: 'claimPoverty', on: '2018-03-06' } as const;
    const clerk = { on: '2018-03-06', role: 'filingClerk' } as const;
    expect(opened.command(claim, clerk)).toBe('povertyClaimed');
    expect(opened.told.at(-1)).toMatchObject({ track: 'povertyTrack/case-1' });
    expect(opened.command(claim, clerk)).toBe('tag_already_decided');
    opened.tell({ type: 'heard', streamId: 'povertyTrack/case-1', revision: 3, event: { type: 'rejected', on: '2018-03-06', reason: '不在册' } });
    expect(opened.state().poverty?.tag).toBe('rejected');
    expect(opened.command(claim, clerk)).toBe('povertyClaimed');
    expect(opened.told.at(-1)).toMatchObject({ track: 'povertyTrack/case-1/2' });
  });

  it('a track that the civil case began goes on', () => {
    const opened = openCase(aReceipt({ trackStream: 'povertyTrack/civil-1', povertyClaimed: true }));
    expect(opened.state().poverty).toEqual({ track: 'povertyTrack/civil-1', tag: 'claimed', claims: 0 });
    opened.tell({ type: 'heard', streamId: 'povertyTrack/civil-1', revision: 3, event: { type: 'confirmed', on: '2018-03-06', basis: '建档立卡' } });
    expect(opened.state().poverty?.tag).toBe('confirmed');
  });
});
