import { describe, expect, it } from 'vitest';
import { PersonBody } from '#contract/application.ts';
import { ENFORCEMENT_WIRE } from '#contract/enforcement.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { anAssignedCase, DEBTOR } from '#domain/enforcement/sample.ts';
import { ENFORCEMENT_FORMS } from './enforcement-forms.ts';
import { answersOf, CHECKS, TODAY } from '../testing/filled-forms.ts';
import type { Field, FormSpec } from './form-spec.ts';
import { commandBody } from './new-person.ts';
import { isVisible } from './read-form.ts';

const FORMS: readonly FormSpec[] = [...Object.values(ENFORCEMENT_FORMS.tasks), ...Object.values(ENFORCEMENT_FORMS.commands)];

describe('the forms of enforcement', () => {
  it.each(Object.entries(ENFORCEMENT_FORMS.tasks))('%s gives what the task takes', (task, form) => {
    const schema = ENFORCEMENT_WIRE.answers[task as keyof typeof ENFORCEMENT_WIRE.answers];
    for (const answer of answersOf(form)) expect(schema.safeParse(answer).error?.issues, JSON.stringify(answer)).toBeUndefined();
  });

  it.each(Object.entries(ENFORCEMENT_FORMS.commands))('%s gives what the command takes', (type, form) => {
    const schema = ENFORCEMENT_WIRE.commands[type as keyof typeof ENFORCEMENT_WIRE.commands];
    for (const answer of answersOf(form)) {
      const { command, newPerson } = commandBody(type, answer);
      expect(newPerson && PersonBody.safeParse(newPerson.person).error?.issues).toBeUndefined();
      expect(schema.safeParse({ ...command, ...(newPerson && { [newPerson.field]: 'person-1' }) }).error?.issues, JSON.stringify(answer)).toBeUndefined();
    }
  });

  it('name only rules of the rule book', () => {
    const rules = FORMS.flatMap(({ rule, fields }) => [rule, ...fields.map((field) => field.rule)]).filter((rule) => rule !== undefined);
    expect(rules.filter((rule) => !ruleInForce(rule, TODAY).ok && !CHECKS.includes(rule))).toEqual([]);
  });

  it('mark the legal basis of a step, never the target that the court has set itself for it', () => {
    expect(FORMS.filter(({ rule }) => rule?.startsWith('NOD-')).map(({ ask }) => ask.zh)).toEqual([]);
    expect(ENFORCEMENT_FORMS.tasks.approveExtension.rule).toBe(ENFORCEMENT_FORMS.commands.decideExtension.rule);
    expect(ENFORCEMENT_FORMS.tasks.approveClosing.rule).toBe(ENFORCEMENT_FORMS.commands.decideClosing.rule);
    expect(ENFORCEMENT_FORMS.commands.decideCorrection).toBe(ENFORCEMENT_FORMS.tasks.approveCorrection);
  });

  it('speak Chinese first and English as fully', () => {
    const texts = FORMS.flatMap(({ ask, submit, effect, fields }) => [ask, submit, effect, ...fields.flatMap(({ label, hint }) => (hint ? [label, hint] : [label]))]);
    expect(texts.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en) || /[,;:?!]/.test(zh))).toEqual([]);
  });

  it('ask the five conditions only when the review files or refuses', () => {
    const { fields } = ENFORCEMENT_FORMS.tasks.review;
    const shown = (outcome: string) => fields.filter((field) => isVisible(field, fields, { outcome })).map(({ name }) => name);
    expect(shown('file')).toEqual(['outcome', 'isTitleEffective', 'isApplicantEntitled', 'isContentDefinite', 'isUnperformed', 'isCourtCompetent', 'on']);
    expect(shown('askCorrection')).toEqual(['outcome', 'missing', 'until', 'on']);
  });

  it('take no waiver without its paper', () => {
    const waiver = { type: 'waive', amount: '100.00', on: TODAY };
    expect(ENFORCEMENT_WIRE.commands.waive.safeParse(waiver).success).toBe(false);
    expect(ENFORCEMENT_WIRE.commands.waive.safeParse({ ...waiver, materialId: 'material-1' }).success).toBe(true);
    expect(answersOf(ENFORCEMENT_FORMS.commands.waive).filter((answer) => answer.materialId === undefined)).toEqual([]);
  });

  it('offer the controls that stand, and to a renewal or a correction those that have lapsed', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'control', on: TODAY, respondentId: DEBTOR, measure: 'freeze', asset: 'bank', what: '农业银行存款', value: '1000.00', until: '2019-05-31', documentNo: '之一' }, { on: TODAY, role: 'enforcementOfficer' });
    const offered = (command: 'renewControl' | 'releaseControl' | 'proposeCorrection') => {
      const field = ENFORCEMENT_FORMS.commands[command].fields.find(({ type }) => type === 'item') as Extract<Field, { type: 'item' }>;
      return field.items(opened.state());
    };
    expect(offered('renewControl')).toEqual([{ value: '1', label: { zh: '冻结农业银行存款（自2018-06-01至2019-05-31）', en: 'Freezing: 农业银行存款 (2018-06-01 to 2019-05-31)' } }]);
    opened.tell({ type: 'controlLapsed', on: '2019-05-31', controlId: '1' });
    expect(offered('releaseControl')).toEqual([]);
    for (const command of ['renewControl', 'proposeCorrection'] as const) expect(offered(command).map(({ label }) => label.zh)).toEqual(['冻结农业银行存款（自2018-06-01至2019-05-31，已届满）']);
  });
});
