import type { DisbursementCommand } from '#domain/disbursement/commands.ts';
import { DEFERRAL_GROUNDS } from '#domain/disbursement/deferral.ts';
import type { DisbursementAnswers } from '#domain/disbursement/tasks.ts';
import { factDay, optionsOf, reasonField, words } from './enforcement-fields.ts';
import type { Field, FormSpec, KindForms } from './form-spec.ts';

const OPINION: Field = { name: 'opinion', type: 'longText', label: words('意见', 'Opinion') };
const NOTE: Field = { name: 'note', type: 'longText', label: words('办理情况', 'What was done') };

function ground(when: NonNullable<Field['when']>): Field {
  return { name: 'ground', type: 'choice', label: words('延缓发放的事由', 'Ground of the deferral'), options: optionsOf(DEFERRAL_GROUNDS), when };
}

/** Approval of a payout or of its deferral, at either level. */
const APPROVAL: FormSpec = {
  ask: words('是否同意本笔案款的处理意见？', 'Is the proposal for this money approved?'), submit: words('提交审批意见', 'Decide'), rule: 'MON-002',
  effect: words('同意后：发放的由财务支付，延缓的暂不发放；退回的由承办人重新提出。经办、审批、支付须为三个不同的人。', 'Once approved, finance pays, or the payout is deferred; what is returned goes back to the handler. Three different people handle, approve and pay.'),
  fields: [
    { name: 'decision', type: 'choice', label: words('审批意见', 'Decision'), options: [{ value: 'approve', label: words('同意', 'Approve') }, { value: 'return', label: words('退回', 'Return') }] },
    { ...OPINION, optional: true, when: { field: 'decision', is: 'approve' } },
    { name: 'comment', type: 'longText', label: words('退回的理由', 'Why it is returned'), when: { field: 'decision', is: 'return' } },
  ],
};

function accountCorrected(zh: string, en: string): FormSpec {
  return {
    ask: words(zh, en), submit: words('提交', 'Submit'), rule: 'MON-002',
    effect: words('重新支付的，向更正后的账户重新发出支付指令。请先由执行员在案件页“当事人”中更正收款账户；更正账户的人不得付款。收款人死亡、变更或者有误的，退回承办人，该笔款项重新核算、审批。', 'Paid again, it goes to the corrected account. An officer corrects it first under "Parties" on the case page; who corrects it does not pay. Where the receiver has died, was replaced or was wrong, the sum goes back to the handler, to be calculated and approved anew.'),
    fields: [
      { name: 'outcome', type: 'choice', label: words('处理', 'Outcome'), options: [{ value: 'again', label: words('账户已更正，重新支付', 'Corrected: pay again') }, { value: 'return', label: words('无法支付，退回重新核算', 'Cannot be paid: calculate anew') }] },
      { ...NOTE, hint: words('写明与收款人核对账户的方式和结果', 'How the account was checked with its holder, and the outcome') },
    ],
  };
}

/** The forms of a payout: one for every task and every command. */
export const DISBURSEMENT_FORMS = {
  tasks: {
    calculate: {
      ask: words('本笔到账的案款如何核算？', 'How is this money to be shared out?'), submit: words('提交核算结果', 'Submit'), rule: 'MON-002',
      effect: words('办理后：按垫付费用、费用、利息、本金的次序计算各部分金额，由承办人提出发放意见；延缓发放的报请审批。', 'After this the shares are worked out in the order of the law and the handler proposes the payout; a deferral goes for approval.'),
      fields: [
        { name: 'outcome', type: 'choice', label: words('处理', 'Outcome'), options: [{ value: 'calculated', label: words('核算发放', 'Calculate') }, { value: 'defer', label: words('延缓发放', 'Defer') }] },
        { name: 'payeeId', type: 'party', role: 'applicant', label: words('收款的申请执行人', 'Applicant to be paid'), when: { field: 'outcome', is: 'calculated' } },
        { name: 'fee', type: 'amount', label: words('申请执行费', 'Enforcement fee'), hint: words('没有的填 0', 'Zero where there is none'), when: { field: 'outcome', is: 'calculated' } },
        { name: 'advancedCosts', type: 'amount', label: words('申请执行人垫付的费用', 'Costs advanced by the applicant'), optional: true, when: { field: 'outcome', is: 'calculated' } },
        { name: 'doubledInterest', type: 'amount', label: words('加倍部分债务利息', 'Doubled part of the interest'), optional: true, when: { field: 'outcome', is: 'calculated' } },
        { name: 'debtorId', type: 'party', role: 'respondent', label: words('余款退还的被执行人', 'Debtor who gets a surplus back'), optional: true, when: { field: 'outcome', is: 'calculated' } },
        ground({ field: 'outcome', is: 'defer' }),
        { ...OPINION, when: { field: 'outcome', is: 'defer' } },
      ],
    },
    propose: {
      ask: words('是否提请发放？', 'Is the payout to be proposed?'), submit: words('提出意见', 'Propose'), rule: 'MON-002',
      effect: words('办理后：由执行局局长审批，达到本院设定金额的由分管副院长审批。', 'After this the enforcement chief decides, or the vice-president from the amount that the court has set.'),
      fields: [
        {
          name: 'proposal', type: 'choice', label: words('处理意见', 'Proposal'),
          options: [{ value: 'pay', label: words('发放', 'Pay out') }, { value: 'defer', label: words('延缓发放', 'Defer') }, { value: 'recalculate', label: words('重新核算', 'Calculate again') }],
        },
        ground({ field: 'proposal', is: 'defer' }),
        { ...OPINION, when: { field: 'proposal', is: ['pay', 'defer'] } },
        { ...reasonField('重新核算的理由', 'Why it is calculated again'), when: { field: 'proposal', is: 'recalculate' } },
      ],
    },
    approve: APPROVAL,
    approveAbove: APPROVAL,
    pay: {
      ask: words('是否按批准的金额支付？', 'Is the approved amount to be paid?'), submit: words('提交', 'Submit'), rule: 'MON-002',
      effect: words('支付后：向银行发出支付指令，以银行回单为准；同一笔款项不会重复支付。退回的由承办人重新提出。', "After this the bank is instructed, and its receipt decides; nothing is paid twice. What is returned goes back to the handler."),
      fields: [
        { name: 'decision', type: 'choice', label: words('处理', 'Decision'), options: [{ value: 'pay', label: words('支付', 'Pay') }, { value: 'return', label: words('退回', 'Return') }] },
        { name: 'comment', type: 'longText', label: words('退回的理由', 'Why it is returned'), when: { field: 'decision', is: 'return' } },
      ],
      danger: true,
    },
    correctPayeeAccount: accountCorrected('申请执行人的收款账户是否已经更正？', 'Has the applicant’s account been corrected?'),
    correctDebtorAccount: accountCorrected('被执行人的退款账户是否已经更正？', 'Has the debtor’s account been corrected?'),
    chaseBank: {
      ask: words('是否已向银行查询支付结果？', 'Has the bank been asked what became of the payment?'), submit: words('登记查询情况', 'Record the inquiry'), rule: 'MON-016',
      effect: words('办理后：查询情况记入卷宗；款项的结果只以银行的答复为准，不会因此重复支付。', "After this the inquiry is in the docket; only the bank's own word decides, and nothing is paid again because of it."),
      fields: [NOTE],
    },
  },
  commands: {
    endDeferral: {
      ask: words('延缓发放的事由是否已经消失？', 'Is the ground of the deferral gone?'), submit: words('恢复发放', 'Resume the payout'), rule: 'MON-004',
      effect: words('办理后：恢复发放程序，由承办人在十日内提出发放意见。', 'After this the payout goes on; the handler proposes it within ten days.'),
      fields: [reasonField('事由消失的情况', 'How the ground is gone'), factDay('事由消失日期', 'Since')],
    },
  },
} as const satisfies KindForms<keyof DisbursementAnswers, DisbursementCommand['type']>;
