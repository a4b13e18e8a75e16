import { describe, expect, it } from 'vitest';
import { PersonBody } from '#contract/application.ts';
import { ENFORCEMENT_WIRE } from '#contract/enforcement.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { anAssignedCase, DEBTOR } from '#domain/enforcement/sample.ts';
import { ENFORCEMENT_FORMS } from './enforcement-forms.ts';
import type { Field, FormSpec, Option } from './form-spec.ts';
import { commandBody } from './new-person.ts';
import { isVisible, readForm, type Typed } from './read-form.ts';

const TODAY = '2018-06-01';
/** Rows of the rule book that are applied as arithmetic, not as limits. */
const CHECKS = ['ID-001', 'ID-002'];

/** Something that a person could type into a field. */
function typedInto(field: Field): Typed[string] {
  switch (field.type) {
    case 'yesNo':
      return true;
    case 'date':
      return '2018-05-30';
    case 'amount':
      return '1,234.50';
    case 'number':
      return String(field.min ?? 3);
    case 'choice':
      return field.options[0]!.value;
    case 'citizenNumber':
      return '619999195001011234';
    case 'creditCode':
      return '91619999MA0000001H';
    default:
      return field.name === 'countyCode' ? '610902' : '某项内容';
  }
}

/** Every way through a form: one for each combination of the choices on which other fields hang. */
function ways(fields: readonly Field[], typed: Typed = {}): Typed[] {
  const next = fields.find((field): field is Field & { options: readonly Option[] } => field.type === 'choice' && typed[field.name] === undefined && isVisible(field, fields, typed) && fields.some(({ when }) => when?.field === field.name));
  if (next) return next.options.flatMap(({ value }) => ways(fields, { ...typed, [next.name]: value }));
  return [fields.reduce((filled, field) => (filled[field.name] === undefined && isVisible(field, fields, filled) ? { ...filled, [field.name]: typedInto(field) } : filled), typed)];
}

function answersOf(form: FormSpec): Record<string, unknown>[] {
  return ways(form.fields).map((typed) => {
    const read = readForm(form.fields, typed, TODAY);
    if (!read.ok) throw new Error(`${form.ask.zh}: ${JSON.stringify(read.faults)}`);
    return read.answer;
  });
}

function leastAnswersOf(form: FormSpec): Record<string, unknown>[] {
  return answersOf({ ...form, fields: form.fields.filter(({ optional }) => !optional) });
}

const FORMS: readonly FormSpec[] = [...Object.values(ENFORCEMENT_FORMS.tasks), ...Object.values(ENFORCEMENT_FORMS.commands)];

describe('the forms of enforcement', () => {
  it.each(Object.entries(ENFORCEMENT_FORMS.tasks))('%s gives what the task takes', (task, form) => {
    const schema = ENFORCEMENT_WIRE.answers[task as keyof typeof ENFORCEMENT_WIRE.answers];
    for (const answer of [...answersOf(form), ...leastAnswersOf(form)]) expect(schema.safeParse(answer).error?.issues, JSON.stringify(answer)).toBeUndefined();
  });

  it.each(Object.entries(ENFORCEMENT_FORMS.commands))('%s gives what the command takes', (type, form) => {
    const schema = ENFORCEMENT_WIRE.commands[type as keyof typeof ENFORCEMENT_WIRE.commands];
    for (const answer of [...answersOf(form), ...leastAnswersOf(form)]) {
      const { command, newPerson } = commandBody(type, answer);
      expect(newPerson && PersonBody.safeParse(newPerson.person).error?.issues).toBeUndefined();
      expect(schema.safeParse({ ...command, ...(newPerson && { [newPerson.field]: 'person-1' }) }).error?.issues, JSON.stringify(answer)).toBeUndefined();
    }
  });

  it('name only rules of the rule book', () => {
    const rules = FORMS.flatMap(({ rule, fields }) => [rule, ...fields.map((field) => field.rule)]).filter((rule) => rule !== undefined);
    expect(rules.filter((rule) => !ruleInForce(rule, TODAY).ok && !CHECKS.includes(rule))).toEqual([]);
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

  it('offer the controls that stand', () => {
    const opened = anAssignedCase();
    opened.command({ type: 'control', on: TODAY, respondentId: DEBTOR, measure: 'freeze', asset: 'bank', what: '农业银行存款', value: '1000.00', until: '2019-05-31', documentNo: '之一' }, { on: TODAY, role: 'enforcementOfficer' });
    const field = ENFORCEMENT_FORMS.commands.renewControl.fields.find(({ type }) => type === 'item') as Extract<Field, { type: 'item' }>;
    expect(field.items(opened.state())).toEqual([{ value: '1', label: { zh: '冻结农业银行存款（自2018-06-01至2019-05-31）', en: 'Freezing: 农业银行存款 (2018-06-01 to 2019-05-31)' } }]);
  });
});
