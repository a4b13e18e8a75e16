import type { NewCaseBody } from '#contract/application.ts';
import { personBody } from '../../forms/person-fields.ts';
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
