import { z } from 'zod';
import { Day, Id } from './value.ts';

const name = z.string().trim().min(1).max(100);
const contact = { phone: z.string().trim().max(30).optional(), address: z.string().trim().max(200).optional(), account: z.string().trim().max(40).optional() };

export const PersonBody = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('natural'), name, idType: z.enum(['citizen', 'other']), idNumber: z.string().trim().max(30).optional(), ...contact }),
  z.strictObject({ type: z.literal('entity'), name, creditCode: z.string().trim().max(30).optional(), ...contact }),
]);
export type PersonBody = z.infer<typeof PersonBody>;

export const PartyBody = z.strictObject({ role: z.enum(['applicant', 'respondent', 'thirdParty', 'agent']), person: PersonBody });

/**
 * A new application. `application` holds the flat fields of the kind's first line and is checked against the kind's own schema (contract/kinds.ts);
 * the persons stand in `parties` and go into the line as ids.
 */
export const NewCaseBody = z.strictObject({
  kind: z.enum(['civil', 'enforcement']).or(z.string().max(40)),
  receivedOn: Day,
  countyCode: z.string().regex(/^\d{6}$/).optional(),
  parties: z.array(PartyBody).min(1).max(50),
  application: z.record(z.string(), z.unknown()),
  linkedCaseId: Id.optional(),
});
export type NewCaseBody = z.infer<typeof NewCaseBody>;

export const CaseOpened = z.strictObject({ caseId: Id, streamId: Id, receiptNo: z.string(), revision: z.number().int() });
export type CaseOpened = z.infer<typeof CaseOpened>;
