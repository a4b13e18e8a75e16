import { expect, it } from 'vitest';
import { worded } from '#domain/identity/coded-name.ts';
import type { SharedEvent } from '#domain/shared/record.ts';
import type { CivilEvent } from './events.ts';
import { aSuit } from './sample.ts';
import { sentenceOf } from './sentences.ts';

type Own = Exclude<CivilEvent, SharedEvent>;

const ON = '2018-05-10';
const FEE = { status: 'due', amount: '50.00', lastDay: null } as const;
const TITLE = { documentNo: '（2018）陕0902民初1号', mainText: '偿还借款', principal: '48000.00', interest: '0.00', costs: '0.00', performance: { days: 10 } };
const { type: _suit, povertyClaimed: _tick, ...SUIT } = aSuit();
const CLAIM = { principal: '48000.00', interest: '0.00', costs: '0.00' };

/** One line of every type: a new one does not compile without. */
const LINES: { [T in Own['type']]: Extract<Own, { type: T }> } = {
  received: aSuit(),
  remandReceived: { type: 'remandReceived', fromCaseId: 'c0', trackStream: null, ...SUIT },
  correctionAsked: { type: 'correctionAsked', on: ON, missing: '被告住址' },
  papersCorrected: { type: 'papersCorrected', on: ON },
  papersReturned: { type: 'papersReturned', on: ON, reason: '逾期未补正' },
  refused: { type: 'refused', on: ON, reason: '不属于受理范围' },
  filed: { type: 'filed', on: ON, procedure: 'simplified', byAgreement: false, isByLimit: false, fee: FEE },
  filingOverdue: { type: 'filingOverdue', on: ON },
  filingCountersigned: { type: 'filingCountersigned', on: ON },
  feeSettled: { type: 'feeSettled', fee: { status: 'reduced', amount: '25.00', percent: 50, ground: '最低生活保障', on: ON, paidOn: ON } },
  assigned: { type: 'assigned', on: ON, judgeId: 'judge-1' },
  complaintServed: { type: 'complaintServed', on: ON, method: 'mail' },
  hearingSet: { type: 'hearingSet', hearingOn: '2018-05-20', toldOn: ON },
  hearingHeld: { type: 'hearingHeld', on: ON },
  hearingAdjourned: { type: 'hearingAdjourned', on: ON, reason: '证人不能到庭' },
  furtherHearingOrdered: { type: 'furtherHearingOrdered', on: ON, reason: '补充举证' },
  converted: { type: 'converted', on: ON, from: 'simplified', to: 'ordinary', reason: '案情复杂' },
  judged: { type: 'judged', on: ON, result: 'partlyGranted', title: TITLE },
  mediated: { type: 'mediated', on: ON, title: TITLE },
  noticePublished: { type: 'noticePublished', on: ON, partyId: 'p-1' },
  signatureRefused: { type: 'signatureRefused', on: ON, partyId: 'p-1' },
  withdrawn: { type: 'withdrawn', on: ON, reason: '未预交案件受理费', isDeemed: true },
  documentServed: { type: 'documentServed', on: ON, partyId: 'p-1', method: 'inPerson' },
  delivered: { type: 'delivered', on: ON },
  appealLodged: { type: 'appealLodged', on: ON, partyId: 'p-1' },
  appealed: { type: 'appealed', on: ON, partyId: 'p-1' },
  appealDecided: { type: 'appealDecided', on: ON, outcome: 'upheld', result: 'granted', title: TITLE },
  remanded: { type: 'remanded', on: ON, documentNo: '（2018）陕09民终1号', newCaseId: 'c2', suit: SUIT, trackStream: null },
  tookEffect: { type: 'tookEffect', on: ON },
  closedWithoutEnforcement: { type: 'closedWithoutEnforcement', on: ON },
  performed: { type: 'performed', on: ON, isWithinPeriod: true },
  noApplicationYet: { type: 'noApplicationYet', on: ON, lookAgainOn: '2018-08-10' },
  enforcementRequested: {
    type: 'enforcementRequested', on: ON, caseId: 'c1-e',
    request: { on: ON, cause: 'privateLoan', title: { documentNo: TITLE.documentNo, mainText: TITLE.mainText, effectiveOn: ON, performBy: ON }, claim: CLAIM, applicantIds: ['p-1'], respondentIds: ['p-2'], povertyClaimed: false, trackStream: null, origin: 'transfer', titleCaseId: 'c1' },
  },
  handlerChanged: { type: 'handlerChanged', on: ON, handlerId: 'judge-2', formerId: 'judge-1', reason: '工作调动' },
  extensionProposed: { type: 'extensionProposed', on: ON, months: 3, reason: '案情复杂', proposedBy: 'judge-1' },
  extensionRefused: { type: 'extensionRefused', on: ON, reason: '理由不足' },
  correctionProposed: { type: 'correctionProposed', field: 'claimAmount', was: '48000.00', becomes: '46000.00', reason: '笔误', proposedBy: 'clerk' },
  corrected: { type: 'corrected', field: 'plaintiff', was: 'p-1', becomes: 'p-3', reason: '同音字', proposedBy: 'clerk', approvedBy: 'chief' },
  correctionDismissed: { type: 'correctionDismissed', field: 'claimAmount', comment: '' },
  materialReceived: { type: 'materialReceived', on: ON, materialId: 'm-1', kind: '起诉状' },
  partyAdded: { type: 'partyAdded', on: ON, partyId: 'p-4', side: 'thirdParty', ground: '有利害关系' },
  povertyClaimed: { type: 'povertyClaimed', on: ON, trackStream: 'povertyTrack/c1', countyCode: '610902' },
};

it.each(Object.entries(LINES))('%s has a sentence in court Chinese and in English, without anybody’s id', (_type, line) => {
  const said = sentenceOf(line);
  expect(said?.zh).toMatch(/\p{Script=Han}.*。$/u);
  expect(said?.en).toMatch(/[A-Z].*[a-z].*\.$/);
  expect(worded(`${said?.zh}${said?.en}`, () => '赵**')).not.toMatch(/undefined|\bp-\d|judge-\d|NaN/);
});

it('shows the approver of a correction what it was and what it becomes, a party by the code under which the name is masked', () => {
  expect([sentenceOf(LINES.correctionProposed)?.zh, sentenceOf({ ...LINES.corrected, type: 'correctionProposed' })?.en]).toEqual([
    '提请将诉讼标的额由“48000.00”更正为“46000.00”：笔误。',
    'Correction of the plaintiff proposed from “⟦p-1⟧” to “⟦p-3⟧”: 同音字.',
  ]);
});
