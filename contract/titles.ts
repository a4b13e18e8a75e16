import type { Words } from '#domain/shared/words.ts';
import type { ProblemCode } from './problem.ts';

/** What to do next, in a few standing sentences. */
const NEXT = {
  look: { zh: '请刷新页面，查看最新情况。', en: 'Reload the page and look again.' },
  mend: { zh: '请更正所填内容后再提交，已填内容不会丢失。', en: 'Correct what you entered and send it again; nothing typed is lost.' },
  wait: { zh: '请待条件具备后再办理。', en: 'Do it when the condition is met.' },
  ask: { zh: '请联系有权办理的人员。', en: 'Ask somebody who has the right.' },
  again: { zh: '请稍后再试。', en: 'Try again in a moment.' },
  login: { zh: '请登录后继续，已填内容不会丢失。', en: 'Log in and go on; nothing typed is lost.' },
  operator: { zh: '请将请求编号告知系统运维人员。', en: 'Give the request number to the operator.' },
  none: { zh: '无需再办理。', en: 'Nothing more needs to be done.' },
} as const satisfies Record<string, Words>;

type Title = readonly [zh: string, en: string, next: keyof typeof NEXT];

const TITLES = {
  not_found: ['没有这一项，或者您无权查看。', 'There is no such thing, or you may not see it.', 'look'],
  wrong_role: ['此事不在您的职责范围内。', 'This is not for your role to do.', 'ask'],
  not_allowed: ['案件现在的状态不允许这样办理。', 'The case does not allow this at its present status.', 'look'],
  not_yours: ['此待办由他人办理。', 'Somebody else has this task.', 'look'],
  task_not_open: ['此待办已办结或者已撤回。', 'This task is done or has been withdrawn.', 'look'],
  stream_ended: ['程序已经终结。', 'The procedure has ended.', 'look'],
  stale_revision: ['在您查看之后，案件已有变化。', 'The case has changed since you looked.', 'look'],
  stale_version: ['在您查看之后，此待办已有变动。', 'The task has changed since you looked.', 'look'],
  key_reused: ['同一请求编号用于了不同的内容。', 'The same request key came with another content.', 'look'],
  bad_answer: ['办理内容不完整或者有误。', 'The answer is incomplete or wrong.', 'mend'],
  bad_command: ['处理内容不完整或者有误。', 'The command is incomplete or wrong.', 'mend'],
  date_in_future: ['日期晚于今天。', 'The date is later than today.', 'mend'],
  date_out_of_order: ['日期先后顺序有误。', 'The dates are out of order.', 'mend'],
  no_such_user: ['本院没有此人。', 'There is no such person at this court.', 'mend'],
  user_lacks_role: ['该人员没有办理此事的职责。', 'That person does not hold the role for it.', 'mend'],
  same_person: ['此事须由不同人员办理。', 'This must be done by a different person.', 'ask'],
  condition_unmet: ['法定条件尚未全部具备。', 'The conditions of the law are not all met.', 'wait'],
  title_not_effective: ['执行依据尚未生效。', 'The title is not yet in force.', 'wait'],
  performance_period_running: ['履行期限尚未届满。', 'The period for performance is still running.', 'wait'],
  already_filed: ['案件已经立案或者登记。', 'The case has been filed already.', 'look'],
  already_suspended: ['案件已经中止。', 'The case is suspended already.', 'look'],
  not_suspended: ['案件没有中止。', 'The case is not suspended.', 'look'],
  no_such_limit: ['没有这一期限，或者已经结束。', 'There is no such limit, or it has ended.', 'look'],
  extension_too_long: ['延长超过规则允许的期限。', 'The extension is longer than the rule allows.', 'mend'],
  already_extended: ['期限已经延长过。', 'The limit has been extended already.', 'look'],
  no_such_control: ['没有这一控制措施，或者已经解除。', 'There is no such control measure, or it was lifted.', 'look'],
  term_too_long: ['期限超过法律允许的上限。', 'The term is longer than the law allows.', 'mend'],
  no_such_clue: ['没有这一财产线索。', 'There is no such clue to property.', 'look'],
  not_fully_paid: ['尚未全部履行，也没有书面放弃其余部分。', 'Not everything is paid, and the rest is not waived in writing.', 'wait'],
  money_in_hand: ['案款账户尚有未处理的款项。', 'The case account still holds money.', 'wait'],
  payout_open: ['尚有一笔发放没有结束。', 'A pay-out is still under way.', 'wait'],
  amount_not_positive: ['金额须大于零。', 'The amount must be above zero.', 'mend'],
  amount_above_rest: ['金额超过余额。', 'The amount is above what is left.', 'mend'],
  receipt_known: ['这笔到账已经登记。', 'This receipt is recorded already.', 'none'],
  account_missing: ['没有收款账户。', 'There is no account to pay to.', 'mend'],
  account_mismatch: ['收款账户与当事人不符。', 'The account does not belong to the party.', 'mend'],
  nothing_to_pay: ['没有可以发放的款项。', 'There is nothing to pay out.', 'look'],
  procedure_limit: ['所选程序不适用于本案。', 'That procedure cannot be used for this case.', 'mend'],
  not_small_claim: ['本案不符合小额诉讼的条件。', 'The case does not meet the conditions of a small claim.', 'mend'],
  hearing_too_soon: ['开庭须至少提前三日通知当事人。', 'Parties must be told of a hearing three days before.', 'mend'],
  not_served: ['文书尚未送达全部当事人。', 'The document is not yet served on every party.', 'wait'],
  not_in_force: ['裁判文书尚未生效。', 'The judgment is not yet in force.', 'wait'],
  fee_not_settled: ['案件受理费尚未处理。', 'The acceptance fee is not settled.', 'wait'],
  bad_setting: ['设置的值不被接受。', 'The value of the setting is not accepted.', 'mend'],
  clock_is_real: ['正式运行的法院不能拨动时钟。', "A real court's clock cannot be moved.", 'none'],
  clock_backwards: ['时钟不能倒拨。', 'The clock cannot be moved back.', 'mend'],
  material_unknown: ['没有这份材料。', 'There is no such material.', 'mend'],
  tag_not_claimed: ['本案没有待确认的扶贫标签。', 'The case has no poverty tag to decide on.', 'look'],
  tag_already_decided: ['扶贫标签已经确认或者驳回。', 'The poverty tag has been decided already.', 'look'],
  certificate_too_early: ['案款尚未兑付，还不能出具脱贫证明。', 'The money is not paid out; the certificate would be too early.', 'wait'],
  bad_request: ['请求内容有误。', 'The request is wrong.', 'mend'],
  bad_json: ['请求内容不是有效的 JSON。', 'The body is not valid JSON.', 'mend'],
  wrong_content_type: ['请求的内容类型不被接受。', 'The content type is not accepted.', 'mend'],
  body_too_large: ['内容超过允许的大小。', 'The content is larger than allowed.', 'mend'],
  not_logged_in: ['您尚未登录，或者登录已经过期。', 'You are not logged in, or the session has ended.', 'login'],
  bad_login: ['用户名或者密码不正确。', 'User name or password is wrong.', 'mend'],
  too_many_attempts: ['尝试次数过多，请稍候。', 'Too many attempts; wait a while.', 'again'],
  bad_csrf: ['页面的安全标记已失效。', "The page's security token is out of date.", 'look'],
  wrong_origin: ['请求来自其他网站，已拒绝。', 'The request came from another site and was refused.', 'operator'],
  key_missing: ['变更请求缺少 Idempotency-Key。', 'A change needs an Idempotency-Key.', 'mend'],
  unavailable: ['系统暂时不可用，内容没有提交。', 'The system is not available for the moment; nothing was written.', 'again'],
  internal: ['系统发生错误，内容没有提交。', 'Something went wrong; nothing was written.', 'operator'],
} as const satisfies Record<ProblemCode, Title>;

/** What a problem is called in each language, and what to do next. Total over every code. */
export function titleOf(code: ProblemCode): { title: Words; next: Words } {
  const [zh, en, next] = TITLES[code];
  return { title: { zh, en }, next: NEXT[next] };
}
