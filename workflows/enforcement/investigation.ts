import { caseInHand, each, isCovered, ofHand, type EnforcementDesk } from './desk.ts';

/** The applicant is asked for clues within three days (ENF-009). */
export async function cluesAsked(desk: EnforcementDesk): Promise<void> {
  await desk.askUnless('askClues', isCovered, { from: caseInHand(desk).assignedOn });
}

/** Each clue is verified, in seven days, or in three when it is urgent (ENF-010). */
export async function cluesVerified(desk: EnforcementDesk): Promise<void> {
  await each(desk, (state) => ofHand(state, ({ clueCount }) => clueCount) ?? 0, async (n) => {
    const clue = caseInHand(desk).clues.find(({ id }) => id === String(n));
    if (clue) await desk.ask(clue.isUrgent ? 'verifyUrgentClue' : 'verifyClue', { key: clue.id, from: clue.on });
  });
}

/** The national query is sent, and what it returns is recorded, as often as it is sent (NET-001, NET-005). */
export async function queriesReturned(desk: EnforcementDesk): Promise<void> {
  await Promise.all([
    desk.askUnless('sendQuery', (state) => isCovered(state) || ofHand(state, ({ query }) => query.sent > 0) === true, { from: caseInHand(desk).assignedOn }),
    each(desk, (state) => ofHand(state, ({ query }) => query.sent) ?? 0, async (n) => {
      await desk.askUnless('recordQuery', isCovered, { key: String(n), from: caseInHand(desk).query.sentOn! });
    }),
  ]);
}

/** The investigation is finished within a month (ENF-012), unless the whole claim has come before. */
export async function investigated(desk: EnforcementDesk): Promise<void> {
  await desk.askUnless('concludeInvestigation', isCovered, { from: caseInHand(desk).assignedOn });
}
