import { z } from 'zod';
import { findCause } from '#domain/causes.ts';
import { checkCitizenNumber } from '#domain/identity/citizen-number.ts';
import { checkCreditCode } from '#domain/identity/credit-code.ts';
import { prose } from './prose.ts';
import { AmountInput, Day, Id } from './value.ts';

const name = z.string().trim().min(1).max(100);
const contact = { phone: z.string().trim().max(30).optional(), address: z.string().trim().max(200).optional(), account: z.string().trim().max(40).optional() };

export const PersonBody = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('natural'), name, idType: z.enum(['citizen', 'other']), idNumber: z.string().trim().max(30).optional(), ...contact }),
    z.strictObject({ type: z.literal('entity'), name, creditCode: z.string().trim().max(30).optional(), ...contact }),
  ])
  .superRefine((person, context) => {
    const wrong = wrongNumber(person);
    if (wrong) context.addIssue({ code: 'custom', ...wrong });
  });
export type PersonBody = z.infer<typeof PersonBody>;

function wrongNumber(person: { type: 'natural'; idType: 'citizen' | 'other'; idNumber?: string | undefined } | { type: 'entity'; creditCode?: string | undefined }): { path: string[]; message: string } | undefined {
  if (person.type === 'entity') {
    const read = person.creditCode === undefined ? undefined : checkCreditCode(person.creditCode);
    return read?.ok === false ? { path: ['creditCode'], message: read.error } : undefined;
  }
  const read = person.idNumber === undefined || person.idType !== 'citizen' ? undefined : checkCitizenNumber(person.idNumber);
  return read?.ok === false ? { path: ['idNumber'], message: read.error } : undefined;
}

export const PARTY_ROLES = ['applicant', 'respondent', 'thirdParty', 'agent'] as const;
const PartyBody = z.strictObject({ role: z.enum(PARTY_ROLES), person: PersonBody });

const cause = z.string().trim().min(1).max(60).refine((text) => findCause(text) !== undefined, 'not a cause of the list');
const text = prose(2000);

/** The fields of an application to file a civil case: what is asked for, and whether the plaintiff claims to be on the poverty roster. */
export const CivilApplication = z.strictObject({ cause, claimAmount: AmountInput, request: text, povertyClaimed: z.boolean().default(false) });

/** The fields of an application to enforce: the title (执行依据) and the claim, split into principal, interest and costs. */
export const EnforcementApplication = z.strictObject({
  cause,
  documentNo: z.string().trim().min(1).max(60),
  mainText: text,
  effectiveOn: Day,
  performBy: Day,
  principal: AmountInput,
  interest: AmountInput.default('0.00'),
  costs: AmountInput.default('0.00'),
  povertyClaimed: z.boolean().default(false),
  isOral: z.boolean().default(false),
  titleCaseId: Id.optional(),
});

const shared = { receivedOn: Day, countyCode: z.string().regex(/^\d{6}$/).optional(), parties: z.array(PartyBody).min(1).max(50) };

/** A new application over the counter. Persons stand in `parties` and go into the first line as ids. */
export const NewCaseBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('civil'), ...shared, application: CivilApplication }),
  z.strictObject({ kind: z.literal('enforcement'), ...shared, application: EnforcementApplication }),
]);
export type NewCaseBody = z.infer<typeof NewCaseBody>;

export const CaseOpened = z.strictObject({ caseId: Id, streamId: Id, receiptNo: z.string(), revision: z.number().int() });
export type CaseOpened = z.infer<typeof CaseOpened>;

/** Who acts for a party (代理人). Parties come with the application, or with the command that adds or corrects one. */
export const AgentBody = z.strictObject({ person: PersonBody });
export const PersonAdded = z.strictObject({ personId: Id });
/** The number of a bank account to pay to, as checked with its holder. */
export const AccountBody = z.strictObject({ account: z.string().trim().min(5).max(40), reason: prose(200, 2) });

/** A notice of the bank about money that came to the court: its own reference, the sub-account it was sent to, and what it says of the payer, which is kept as ciphertext. */
export const BankNoticeBody = z.strictObject({
  bankRef: z.string().regex(/^[A-Za-z0-9-]{1,40}$/), amount: AmountInput, on: Day, toAccount: z.string().trim().min(1).max(40),
  payer: z.string().trim().min(1).max(100).exactOptional(), note: z.string().trim().min(1).max(200).exactOptional(),
});
/** The stream of the receipt. `isNew` is false when the same notice was entered before. */
export const BankNoted = z.strictObject({ receipt: Id, isNew: z.boolean() });
export const PayerBody = z.strictObject({ reason: prose(200, 2) });
export const Payer = z.strictObject({ payer: z.string().nullable(), note: z.string().nullable() });
