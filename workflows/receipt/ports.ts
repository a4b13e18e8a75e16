/** `caseStream` is the enforcement case of this court, or null where there is none. */
export type FoundCase = { caseStream: string | null };

export type ReceiptActivities = {
  /** The case whose sub-account this is. */
  caseOfAccount(input: { courtCode: string; account: string }): Promise<FoundCase>;
  /** The case of a case number in its official form. */
  caseOfNumber(input: { courtCode: string; caseNumber: string }): Promise<FoundCase>;
};
