import { expect, it } from 'vitest';
import type { DistributionEvent } from './events.ts';
import { aPlan, PLAN } from './sample.ts';
import { DISTRIBUTION_WORDS } from './words.ts';

const ON = '2018-06-20';

/** One line of every type: a new one does not compile without. */
const LINES: { [T in DistributionEvent['type']]: Extract<DistributionEvent, { type: T }> } = {
  drawnUp: aPlan(),
  planServed: { type: 'planServed', receiver: 'debtor', on: ON },
  objected: { type: 'objected', receiver: '02', on: ON, opinion: '债权人1的债权已部分清偿', changes: [{ creditorId: '01', claim: '100000.00', isPriority: false }] },
  objectionNotified: { type: 'objectionNotified', receiver: '01', objectors: ['02', 'debtor'], on: ON },
  opinionGiven: { type: 'opinionGiven', objector: '02', receiver: '01', stance: 'opposes', opinion: '尚未清偿', on: ON },
  consentDeemed: { type: 'consentDeemed', objector: '02', receiver: '03', on: ON },
  oppositionNotified: { type: 'oppositionNotified', objector: '02', on: ON },
  suitFiled: { type: 'suitFiled', objector: '02', caseNumber: '（2018）陕0902民初77号', on: ON },
  amended: { type: 'amended', plan: PLAN, objectors: ['02'], on: ON, by: 'officer-1' },
  disputedDeposited: { type: 'disputedDeposited', on: ON, shares: { '01': '65200.00', '02': '97800.00' }, surplus: '0.00', deposited: '32600.00' },
  suitDecided: { type: 'suitDecided', objector: '02', outcome: 'asObjected', documentNo: '（2018）陕0902民初77号', on: ON },
  planFinal: { type: 'planFinal', ground: 'unopposed', plan: { ...PLAN, surplus: '10.00' }, on: ON },
  planWithdrawn: { type: 'planWithdrawn', reason: '另有债权人申请参与分配', on: ON, by: 'officer-1' },
  finished: { type: 'finished' },
};

it.each(Object.entries(LINES))('%s has a sentence in court Chinese and in English, without ids of persons', (_type, line) => {
  const said = DISTRIBUTION_WORDS.sentence(line);
  expect(said?.zh).toMatch(/\p{Script=Han}/u);
  expect(said?.en).toMatch(/[A-Za-z]{3}/);
  expect(`${said?.zh}${said?.en}`).not.toMatch(/undefined|officer-\d|person-|NaN/);
});

it('tells what the law has drawn from silence, and by which rule', () => {
  expect(DISTRIBUTION_WORDS.sentence(LINES.consentDeemed)).toEqual({ zh: '债权人3收到通知之日起十五日内未提出反对意见，视为同意债权人2的异议（DIS-005）', en: 'Creditor 3 kept silent for fifteen days and counts as consenting to the objection of creditor 2 (DIS-005)' });
});
