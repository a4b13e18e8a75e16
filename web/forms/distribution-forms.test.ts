import { describe, expect, it } from 'vitest';
import { DISTRIBUTION_WIRE } from '#contract/distribution.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { openPlan, type SamplePlan } from '#domain/distribution/sample.ts';
import { receiversOf } from '#domain/distribution/state.ts';
import { answersOf, TODAY } from '../testing/filled-forms.ts';
import { DISTRIBUTION_FORMS } from './distribution-forms.ts';
import type { Field, FormSpec } from './form-spec.ts';

const FORMS: readonly FormSpec[] = [...Object.values(DISTRIBUTION_FORMS.tasks), ...Object.values(DISTRIBUTION_FORMS.commands)];
const fieldsOf = ({ fields }: FormSpec): readonly Field[] => fields.flatMap((field) => (field.type === 'rows' ? [field, ...field.of] : [field]));

function offered(form: FormSpec, name: string, plan: SamplePlan): string[] {
  const field = fieldsOf(form).find((one) => one.name === name) as Extract<Field, { type: 'item' }>;
  return field.items(plan.state()).map(({ label }) => label.zh);
}

/** Served on 4 June; creditor 1 objects to the claim of creditor 2, who is told and opposes. */
function opposedPlan(): SamplePlan {
  const plan = openPlan();
  const on = '2018-06-04';
  for (const receiver of receiversOf(plan.state())) plan.answer('servePlan', { receiver, on }, { on });
  plan.command({ type: 'recordObjection', receiver: '01', opinion: '已部分清偿', changes: [{ creditorId: '02', claim: '100000', isPriority: false }], on }, { on });
  plan.answer('notifyObjection', { receiver: '02', on }, { on });
  plan.command({ type: 'recordOpinion', objector: '01', receiver: '02', stance: 'opposes', opinion: '并未清偿', on }, { on });
  return plan;
}

describe('the forms of a distribution plan', () => {
  it.each(Object.entries(DISTRIBUTION_FORMS.tasks))('%s gives what the task takes', (task, form) => {
    const schema = DISTRIBUTION_WIRE.answers[task as keyof typeof DISTRIBUTION_WIRE.answers];
    for (const answer of answersOf(form)) expect(schema.safeParse({ ...answer, ...('outcome' in answer && { outcome: 'confirm' }) }).error?.issues, JSON.stringify(answer)).toBeUndefined();
  });

  it.each(Object.entries(DISTRIBUTION_FORMS.commands))('%s gives what the command takes', (type, form) => {
    const schema = DISTRIBUTION_WIRE.commands[type as keyof typeof DISTRIBUTION_WIRE.commands];
    for (const answer of answersOf(form)) expect(schema.safeParse({ type, ...answer }).error?.issues, JSON.stringify(answer)).toBeUndefined();
  });

  it('name only rules of the rule book, and speak Chinese first and English as fully', () => {
    for (const { rule } of FORMS) if (rule) expect(ruleInForce(rule, TODAY), rule).toMatchObject({ ok: true });
    const texts = FORMS.flatMap((form) => [form.ask, form.submit, form.effect, ...fieldsOf(form).flatMap(({ label, hint }) => (hint ? [label, hint] : [label]))]);
    expect(texts.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en) || /[,;:?!]/.test(zh))).toEqual([]);
  });

  it('offer only whom it may concern', () => {
    const { tasks, commands } = DISTRIBUTION_FORMS;
    expect(offered(tasks.servePlan, 'receiver', openPlan())).toEqual(['债权人1，（2018）陕0902执123号', '债权人2，（2018）陕0902执88号', '债权人3，（2017）陕0902民初12号民事判决', '债权人4，（2018）陕0902执97号', '被执行人']);
    const plan = opposedPlan();
    expect(offered(tasks.notifyObjection, 'receiver', plan).map((label) => label.slice(0, 4))).toEqual(['债权人3', '债权人4', '被执行人']);
    expect(offered(tasks.notifyOpposition, 'objector', plan)).toHaveLength(1);
    expect(offered(commands.recordObjection, 'receiver', plan)).toHaveLength(4);
    expect(offered(commands.recordObjection, 'creditorId', plan)).toHaveLength(4);
    expect(offered(commands.recordSuit, 'objector', plan)).toHaveLength(1);
    expect(offered(commands.recordSuitResult, 'objector', plan)).toEqual([]);
  });

  it('show the shares that the officer is to review', () => {
    const plan = opposedPlan();
    plan.tell({ type: 'opinionGiven', objector: '01', receiver: '02', stance: 'agrees', opinion: '同意', on: '2018-06-05' });
    for (const receiver of ['03', '04', 'debtor']) plan.tell({ type: 'consentDeemed', objector: '01', receiver, on: '2018-06-20' });
    expect(offered(DISTRIBUTION_FORMS.tasks.reviewAmendment, 'outcome', plan)).toEqual(['债权人1 97800.00 元，债权人2 48900.00 元，债权人3 48900.00 元，债权人4 100000.00 元']);
  });
});
