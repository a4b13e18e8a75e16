import { z } from 'zod';
import { Counter } from '#contract/value.ts';
import type { DocketRow, DocketVerdict } from '#contract/docket.ts';
import { docketHead, docketLines, docketPage, ledgerOf, type SpokenLine } from '#prisma/reads/docket.ts';
import { FIRST_HASH, nextHash } from '#record/chain.ts';
import { seenCase } from '../access.ts';
import type { Handlers } from '../call.ts';
import { nextOf, readCursor } from '../cursor.ts';
import { spokenOf } from '../spoken.ts';
import type { Deps } from '../deps.ts';
import { bySaid, sentenceOf } from '../sentence.ts';
import { accountName } from '../account-name.ts';

const Position = z.tuple([Counter]);
const LINES_AT_ONCE = 1000;

/** The docket over all streams of a case, whether its chain holds, and its money. */
export function docketRoutes(deps: Deps): Handlers<'docket' | 'docketVerdict' | 'ledger'> {
  const { read, words } = deps;
  return {
    async docket({ reader, params: { caseId }, query: { cursor, limit, stream, type, group } }) {
      await seenCase(deps, reader, caseId);
      const [before = null] = readCursor(cursor, Position) ?? [];
      const { rows, total } = await docketPage(read.pool, { caseId, before, limit, stream, types: type === undefined ? undefined : [type].flat(), group });
      return { rows: rows.map((row) => docketRow(row, words)), next: nextOf(rows, limit, ({ docketNo }) => [docketNo]), total };
    },
    async docketVerdict({ reader, params: { caseId } }) {
      await seenCase(deps, reader, caseId);
      return verdictOn(deps, caseId);
    },
    async ledger({ reader, params: { caseId } }) {
      await seenCase(deps, reader, caseId);
      const { accounts, entries } = await ledgerOf(read.pool, caseId);
      return {
        accounts: accounts.map((row) => ({ ...row, name: accountName(row.account) })),
        entries: entries.map(({ kind, event, legs, ...entry }) => ({ ...entry, sentence: sentenceOf(words[kind], event), legs: legs.map((leg) => ({ ...leg, name: accountName(leg.account) })) })),
      };
    },
  };
}

function docketRow({ byUser, byRole, byName, hash, deadline, ...row }: SpokenLine, words: Deps['words']): DocketRow {
  return {
    ...row, type: row.event.type, sentence: spokenOf(words[row.kind], { ...row, deadline }), hash: hash.toString('hex'),
    by: { userId: byUser, role: byRole, name: bySaid({ byRole, byName }) },
  };
}

/** Counts the chain anew from the first line: a changed, missing or doubled line is named. */
async function verdictOn({ read }: Deps, caseId: string): Promise<DocketVerdict> {
  const { docketNo: last, headHash } = await docketHead(read.pool, caseId);
  let before: Buffer = FIRST_HASH;
  let lines = 0;
  for (;;) {
    const page = await docketLines(read.pool, caseId, lines, LINES_AT_ONCE);
    for (const { docketNo, streamId, revision, atMs, byUser, byRole, event, hash } of page) {
      const counted = nextHash(before, { caseId, docketNo, streamId, revision, atMs, by: { userId: byUser, role: byRole as 'door' }, event });
      if (docketNo !== lines + 1 || !counted.equals(hash)) return { isWhole: false, lines: last, firstBad: lines + 1, head: headHash.toString('hex') };
      before = hash;
      lines = docketNo;
    }
    if (page.length < LINES_AT_ONCE) break;
  }
  const isWhole = lines >= last && (lines > last || before.equals(headHash));
  return { isWhole, lines, firstBad: isWhole ? null : lines, head: headHash.toString('hex') };
}
