import type { Field, FormSpec, Option } from '../forms/form-spec.ts';
import { isVisible, readForm, type Typed } from '../forms/read-form.ts';

/** The court's day on which the forms are filled in. */
export const TODAY = '2018-06-01';
/** Rows of the rule book that are applied as arithmetic, not as limits. */
export const CHECKS = ['ID-001', 'ID-002'];

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
    case 'choices':
      return [field.options[0]!.value];
    case 'citizenNumber':
      return '619999195001011234';
    case 'creditCode':
      return '91619999MA0000001H';
    case 'caseNumber':
      return '(2018)陕0902民初77号';
    case 'rows':
      return [1, 2].map(() => Object.fromEntries(field.of.map((one) => [one.name, typedInto(one)])));
    default:
      return 'pattern' in field ? (field.name === 'countyCode' ? '610902' : 'B20180530-1') : '某项内容';
  }
}

/** Every way through a form: one for each combination of the choices on which other fields hang. */
export function waysOf(fields: readonly Field[], typed: Typed = {}): Typed[] {
  const next = fields.find((field): field is Field & { options: readonly Option[] } => field.type === 'choice' && typed[field.name] === undefined && isVisible(field, fields, typed) && fields.some(({ when }) => when?.field === field.name));
  if (next) return next.options.flatMap(({ value }) => waysOf(fields, { ...typed, [next.name]: value }));
  return [fields.reduce((filled, field) => (filled[field.name] === undefined && isVisible(field, fields, filled) ? { ...filled, [field.name]: typedInto(field) } : filled), typed)];
}

/** Every answer that a form can give, with and without what may be left out. Throws when it refuses what a person could type. */
export function answersOf(form: FormSpec): Record<string, unknown>[] {
  const least = form.fields.filter(({ optional }) => !optional);
  return [form.fields, least].flatMap((fields) => waysOf(fields).map((typed) => {
    const read = readForm(fields, typed, TODAY);
    if (!read.ok) throw new Error(`${form.ask.zh}: ${JSON.stringify(read.faults)}`);
    return read.answer;
  }));
}
