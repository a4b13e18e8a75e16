import { expect, it } from 'vitest';
import type { SharedEvent } from '#domain/shared/record.ts';
import type { DisbursementEvent } from './events.ts';
import { DISBURSEMENT_WORDS } from './words.ts';

type Own = Exclude<DisbursementEvent, SharedEvent>;

const ON = '2018-05-10';
const SPLIT = { toApplicant: '48000.00', fee: '600.00', surplus: '0.00' };
const PLAN = { ...SPLIT, advancedCosts: '0.00', claimCosts: '0.00', interest: '0.00', principal: '48000.00', doubledInterest: '0.00', payeeId: 'p-1', debtorId: null };

/** One line of every type: a new one does not compile without. */
const LINES: { [T in Own['type']]: Extract<Own, { type: T }> } = {
  arrived: { type: 'arrived', arrivalId: '1', amount: '48600.00', on: ON, caseStream: 'enforcement/c1', handlerId: 'officer-1', claimRest: { principal: '48000.00', interest: '0.00', costs: '0.00' }, isPoverty: true },
  calculated: { type: 'calculated', plan: PLAN, by: 'officer-1' },
  recalculationAsked: { type: 'recalculationAsked', reason: '漏计迟延履行利息', by: 'officer-1' },
  payoutProposed: { type: 'payoutProposed', opinion: '拟全额发放', by: 'officer-1', level: 'chief' },
  deferralProposed: { type: 'deferralProposed', ground: 'distribution', opinion: '另案申请参与分配', by: 'officer-1', level: 'chief' },
  approved: { type: 'approved', by: 'chief', on: ON, ...SPLIT },
  deferred: { type: 'deferred', ground: 'frozen', by: 'chief', on: ON },
  returned: { type: 'returned', comment: '补充计算依据', by: 'chief' },
  deferralEnded: { type: 'deferralEnded', reason: '分配方案生效', on: ON },
  paymentReturned: { type: 'paymentReturned', comment: '收款人待核', by: 'finance', ...SPLIT },
  paymentOrdered: { type: 'paymentOrdered', payments: [{ purpose: 'payout', personId: 'p-1', amount: '48000.00' }], fee: '600.00', by: 'finance', on: ON },
  paymentMade: { type: 'paymentMade', purpose: 'payout', attempt: 1, amount: '48000.00', bankRef: 'B-1', on: ON },
  paymentFailed: { type: 'paymentFailed', purpose: 'refund', attempt: 1, amount: '100.00', reason: 'account_missing' },
  paymentOrderedAgain: { type: 'paymentOrderedAgain', purpose: 'refund', attempt: 2, amount: '100.00', note: '已核对账号', by: 'finance' },
  paymentWithdrawn: { type: 'paymentWithdrawn', purpose: 'payout', attempt: 1, amount: '48000.00', note: '申请执行人死亡，由继承人领取', by: 'finance' },
  bankChased: { type: 'bankChased', note: '已致电银行', by: 'finance' },
  paidOut: { type: 'paidOut', arrivalId: '1', toApplicant: '48000.00', toClaim: '48000.00', doubledInterest: '0.00', advancedCosts: '0.00', fee: '600.00', refunded: '0.00', on: ON },
  finished: { type: 'finished' },
};

it.each(Object.entries(LINES))('%s has a sentence in court Chinese and in English', (_type, line) => {
  const said = DISBURSEMENT_WORDS.sentence(line);
  expect(said?.zh).toMatch(/\p{Script=Han}/u);
  expect(said?.en).toMatch(/[A-Za-z]{3}/);
  expect(`${said?.zh}${said?.en}`).not.toMatch(/undefined|officer-\d|p-\d|NaN/);
});
