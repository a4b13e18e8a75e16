import type { NewCaseBody } from '#contract/application.ts';
import { personBody, personField } from '../../forms/person-fields.ts';
import type { Typed } from '../../forms/read-form.ts';
import type { ApplicationKind } from './apply-forms.ts';

type Answer = Readonly<Record<string, unknown>>;
type Party = NewCaseBody['parties'][number];

/** The body of a new case out of the counter's form: persons by side, the rest as the kind's application. */
export function newCaseBody(kind: ApplicationKind, { receivedOn, applicants, respondents, ...application }: Answer): NewCaseBody {
  const parties = [...sideOf('applicant', applicants), ...sideOf('respondent', respondents)];
  return { kind, receivedOn, parties, application } as NewCaseBody;
}

function sideOf(role: Party['role'], rows: unknown): Party[] {
  return (rows as readonly Answer[]).map((row) => ({ role, person: personBody(row) }));
}

/** The field of a refused place of that body: the parties stand in one list there, in two here. */
export function newCaseField(path: string, typed: Typed): string {
  const [, at, name] = /^parties\.(\d+)\.person\.(\w+)$/.exec(path) ?? [];
  if (at === undefined || name === undefined) return path.replace(/^application\./, '');
  const applicants = typed.applicants as readonly Typed[];
  const index = Number(at) - applicants.length;
  const [side, row, person] = index < 0 ? ['applicants', Number(at), applicants[Number(at)]] : ['respondents', index, (typed.respondents as readonly Typed[])[index]];
  return `${side}.${row}.${personField(name, person ?? {})}`;
}
