import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancesOf, unsound } from '#domain/money/ledger.ts';
import { isAllowed, type DecisionContext, type LedgerLeg } from '#domain/shared/kind.ts';
import { DISBURSEMENT_ACTIONS } from './actions.ts';
import { DISBURSEMENT } from './disbursement.ts';
import type { DisbursementEvent } from './events.ts';
import { approving, arrived, ARRIVED, CALCULATION, context, fold, instructed, paying, proposing, refusal, says } from './sample.ts';
import { paymentOf, type DisbursementState } from './state.ts';
import { DISBURSEMENT_TASKS, type DisbursementAnswer } from './tasks.ts';
import { DISBURSEMENT_WORDS } from './words.ts';

describe('the tables', () => {
  it('of commands reads like this', () => {
    const lines = Object.entries(DISBURSEMENT_ACTIONS).map(([status, row]) => `${status.padEnd(17)} ${Object.entries(row).map(([command, roles]) => `${command}: ${roles.join(' ')}`).join(' | ') || '-'}`);
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "calculating       -
      proposing         -
      approving         -
      approvingDeferral -
      deferred          endDeferral: enforcementOfficer enforcementChief order
      paying            -
      instructed        -
      paidOut           -
      finished          -"
    `);
  });

  it('of tasks reads like this', () => {
    const lines = Object.entries(DISBURSEMENT_TASKS).map(([kind, spec]) => `${kind.padEnd(20)} ${spec.role.padEnd(18)} ${spec.rule} -${spec.remind.join(' -')} ${'by' in spec ? 'by handler' : ''}`.trimEnd());
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "calculate            enforcementOfficer MON-002 -20 -5 by handler
      propose              enforcementOfficer MON-002 -10 -3 by handler
      approve              enforcementChief   MON-002 -5 -1
      approveAbove         vicePresident      MON-002 -5 -1
      pay                  finance            MON-002 -5 -1
      correctPayeeAccount  finance            MON-002 -5 -1
      correctDebtorAccount finance            MON-002 -5 -1
      chaseBank            finance            MON-016 -"
    `);
  });
});

describe('the words', () => {
  it('name every status, task and command', () => {
    expect(Object.keys(DISBURSEMENT_WORDS.statuses)).toEqual(Object.keys(DISBURSEMENT_ACTIONS));
    expect(Object.keys(DISBURSEMENT_WORDS.tasks)).toEqual(Object.keys(DISBURSEMENT_TASKS));
    expect(Object.keys(DISBURSEMENT_WORDS.commands)).toEqual(['endDeferral']);
  });

  it('draw the procedure as far as it has come', () => {
    const drawn = (state: DisbursementState) => DISBURSEMENT_WORDS.steps(state as never).map((step) => `${step.name.zh}:${step.state}`).join(' ');
    expect(drawn(arrived)).toBe('到账:done 核算:now 提出意见:ahead 审批:ahead 支付:ahead 银行回单:ahead');
    expect(drawn(instructed)).toBe('到账:done 核算:done 提出意见:done 审批:done 支付:done 银行回单:now');
  });
});

describe('a calculation', () => {
  it('serves the debt, then the fee, and gives the rest back to the debtor', () => {
    expect(proposing).toMatchObject({
      status: 'proposing', calculatedBy: 'wang',
      plan: { principal: '48000.00', interest: '495.74', fee: '627.44', toApplicant: '48495.74', surplus: '876.82', payeeId: 'p1', debtorId: 'd1' },
    });
  });

  it('takes the fee first where the court has set it so', () => {
    const short = fold(undefined, [{ ...ARRIVED, amount: '1000.00' }]);
    const shared = (settings: DecisionContext['settings']) => says(short, { kind: 'calculate', answer: CALCULATION }, 'wang', { settings });
    expect(shared({})).toMatchObject({ plan: { toApplicant: '1000.00', fee: '0.00', debtorId: null } });
    expect(shared({ 'money.feeBeforeCreditor': true })).toMatchObject({ plan: { toApplicant: '372.56', fee: '627.44' } });
  });

  it.each([
    ['more costs than money', { advancedCosts: '49999', fee: '2' }, 'amount_above_rest'],
    ['what is no amount', { fee: '1.2万' }, 'bad_answer'],
    ['an amount below zero', { fee: '-1' }, 'bad_answer'],
    ['a surplus for nobody', { debtorId: undefined }, 'account_missing'],
  ])('is refused for %s', (_name, change, code) => {
    expect(refusal(arrived, { kind: 'calculate', answer: { ...CALCULATION, ...change } as typeof CALCULATION }, 'wang')).toBe(code);
  });
});

describe('four eyes', () => {
  it('lets nobody approve what he proposed, nor pay what he proposed or approved', () => {
    expect(refusal(approving, { kind: 'approve', answer: { decision: 'approve' } }, 'wang')).toBe('same_person');
    expect(refusal(paying, { kind: 'pay', answer: { decision: 'pay' } }, 'wang')).toBe('same_person');
    expect(refusal(paying, { kind: 'pay', answer: { decision: 'pay' } }, 'chief')).toBe('same_person');
  });

  it('goes to the vice-president when the chief proposes himself, or from an amount the court has set', () => {
    const asChief = { by: { userId: 'chief', roles: ['enforcementOfficer', 'enforcementChief'] as const, courtCode: '陕0902' } };
    const given: DisbursementAnswer = { kind: 'propose', answer: { proposal: 'pay', opinion: '同意' } };
    expect(says(proposing, given, 'chief', asChief)).toMatchObject({ level: 'vicePresident' });
    expect(says(proposing, given, 'wang', { settings: { 'money.vicePresidentFrom': '50000' } })).toMatchObject({ level: 'vicePresident' });
    expect(says(proposing, given, 'wang', { settings: { 'money.vicePresidentFrom': '50000.01' } })).toMatchObject({ level: 'chief' });
  });

  it('brings a returned proposal or payment back to the officer with its comment', () => {
    expect(says(approving, { kind: 'approve', answer: { decision: 'return', comment: '费用有误' } }, 'chief')).toMatchObject({ status: 'calculating', comment: { text: '费用有误', by: 'chief' } });
    expect(says(paying, { kind: 'pay', answer: { decision: 'return', comment: '收款人有误' } }, 'cashier')).toMatchObject({ status: 'calculating', comment: { by: 'cashier' } });
  });
});

describe('a deferral', () => {
  const proposed = says(arrived, { kind: 'calculate', answer: { outcome: 'defer', ground: 'distribution', opinion: '另有申请人申请参与分配' } }, 'wang');
  const approved = DISBURSEMENT.answer(proposed, { kind: 'approve', answer: { decision: 'approve' } }, context('chief'));
  const deferred = fold(proposed, approved.ok ? approved.value : []);

  it('stops the clock by MON-003 when another person has approved it', () => {
    expect(refusal(proposed, { kind: 'approve', answer: { decision: 'approve' } }, 'wang')).toBe('same_person');
    expect(approved.ok && approved.value.at(-1)).toEqual({ type: 'clockPaused', reason: '需要进行案款分配', rule: 'MON-003', on: '2018-06-05' });
    expect(deferred).toMatchObject({ status: 'deferred', since: '2018-06-05' });
  });

  it.each([
    ['2018-06-04', 'date_out_of_order'],
    ['2018-08-02', 'date_in_future'],
  ])('does not end on %s', (on, code) => {
    const decided = DISBURSEMENT.decide(deferred, { type: 'endDeferral', on, reason: '分配方案已生效' }, context('wang', { today: '2018-08-01' }));
    expect(decided.ok ? undefined : decided.error.code).toBe(code);
  });

  it('ends on the day its ground is gone, and the calculation begins anew', () => {
    const decided = DISBURSEMENT.decide(deferred, { type: 'endDeferral', on: '2018-07-30', reason: '分配方案已生效' }, context('wang', { today: '2018-08-01' }));
    expect(decided.ok && decided.value.map(({ type }) => type)).toEqual(['deferralEnded', 'clockResumed']);
    expect(fold(deferred, decided.ok ? decided.value : [])).toMatchObject({ status: 'calculating', resumptions: 1, resumedOn: '2018-07-30' });
  });
});

describe('payments', () => {
  it('go to the applicant and, of a surplus, to the debtor, each under its own key', () => {
    expect(instructed).toMatchObject({ status: 'instructed', paidBy: 'cashier', payments: [{ purpose: 'payout', personId: 'p1', amount: '48495.74', attempt: 1 }, { purpose: 'refund', personId: 'd1', amount: '876.82' }] });
  });

  it('are ordered again only after the bank has failed for good, as a further attempt', () => {
    const again: DisbursementAnswer = { kind: 'correctPayeeAccount', answer: { note: '已与申请执行人核对' } };
    expect(refusal(instructed, again, 'cashier')).toBe('not_allowed');
    const failed = fold(instructed, [{ type: 'paymentFailed', purpose: 'payout', attempt: 1, amount: '48495.74', reason: '户名不符' }]);
    expect(['wang', 'chief'].map((by) => refusal(failed, again, by))).toEqual(['same_person', 'same_person']);
    const anew = says(failed, again, 'cashier');
    expect(paymentOf(anew, 'payout')).toMatchObject({ attempt: 2, status: 'sent' });
    expect(paymentOf(anew, 'refund')).toMatchObject({ attempt: 1 });
  });

  it('follow the handler of the case', () => {
    expect(DISBURSEMENT.handler(fold(arrived, [{ type: 'heard', streamId: 'enforcement/c1', revision: 9, event: { type: 'handlerChanged', handlerId: 'li' } }]))).toBe('li');
  });
});

describe('whatever people answer and the bank says', () => {
  const people = fc.constantFrom('wang', 'chief', 'cashier', 'li');
  const decision = fc.constantFrom({ decision: 'approve' as const }, { decision: 'return' as const, comment: '退回' });
  const yuan = fc.integer({ min: 0, max: 60_000 }).map(String);
  const answers: fc.Arbitrary<DisbursementAnswer> = fc.oneof(
    fc.record({ advancedCosts: yuan, fee: yuan, doubledInterest: yuan }).map((amounts) => ({ kind: 'calculate' as const, answer: { ...CALCULATION, ...amounts } })),
    fc.constantFrom<DisbursementAnswer>(
      { kind: 'calculate', answer: CALCULATION }, { kind: 'calculate', answer: { outcome: 'defer', ground: 'frozen', opinion: '另案冻结' } },
      { kind: 'propose', answer: { proposal: 'pay', opinion: '同意' } }, { kind: 'propose', answer: { proposal: 'recalculate', reason: '利息有误' } },
      { kind: 'pay', answer: { decision: 'pay' } }, { kind: 'pay', answer: { decision: 'return', comment: '退回' } },
      { kind: 'correctPayeeAccount', answer: { note: '已核对' } }, { kind: 'correctDebtorAccount', answer: { note: '已核对' } }, { kind: 'chaseBank', answer: { note: '已查询' } },
      { kind: 'correctPayeeAccount', answer: { outcome: 'return', note: '收款人死亡' } }, { kind: 'correctDebtorAccount', answer: { outcome: 'return', note: '已注销' } },
    ),
    decision.map((answer) => ({ kind: 'approve' as const, answer })),
  );
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ answer: answers, by: people }) },
    { weight: 1, arbitrary: fc.constant({ endDeferral: true as const }) },
    { weight: 3, arbitrary: fc.record({ purpose: fc.constantFrom('payout' as const, 'refund' as const), isPaid: fc.boolean() }) },
  );

  it('no yuan is made, lost or paid twice, three people have seen each payment, and no step is taken that the table forbids', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let state = arrived;
        const entries: LedgerLeg[] = [...DISBURSEMENT.effects(state, ARRIVED, { streamId: 's', caseId: 'c1' }).ledger!];
        const write = (events: readonly DisbursementEvent[]) => {
          for (const event of events) {
            state = DISBURSEMENT.evolve(state, event);
            entries.push(...(DISBURSEMENT.effects(state, event, { streamId: 's', caseId: 'c1' }).ledger ?? []));
          }
        };
        for (const doing of steps) {
          if ('answer' in doing) {
            const meaning = DISBURSEMENT.answer(state, doing.answer, context(doing.by));
            if (meaning.ok) write(meaning.value as DisbursementEvent[]);
          } else if ('endDeferral' in doing) {
            const isListed = isAllowed(DISBURSEMENT.actions, state.status, 'endDeferral', 'enforcementOfficer');
            const decided = DISBURSEMENT.decide(state, { type: 'endDeferral', on: '2018-06-05', reason: '事由消失' }, context('wang'));
            expect(decided.ok).toBe(isListed);
            if (decided.ok) write(decided.value as DisbursementEvent[]);
          } else if (state.status === 'instructed') {
            const payment = paymentOf(state, doing.purpose);
            if (payment?.status !== 'sent') continue;
            const { purpose, attempt, amount } = payment;
            write([doing.isPaid ? { type: 'paymentMade', purpose, attempt, amount, bankRef: 'b', on: '2018-06-05' } : { type: 'paymentFailed', purpose, attempt, amount, reason: 'r' }]);
          }
          expect(unsound(balancesOf(entries))).toEqual([]);
          expect(JSON.stringify(state).length).toBeLessThan(8_192);
          if (state.status !== 'instructed') continue;
          const { calculatedBy, proposedBy, approvedBy } = state.people;
          expect(new Set([proposedBy, approvedBy, state.paidBy]).size).toBe(3);
          expect(calculatedBy === approvedBy || calculatedBy === state.paidBy).toBe(false);
        }
      }),
      { seed: 20_180_725, numRuns: 300 },
    );
  });
});
