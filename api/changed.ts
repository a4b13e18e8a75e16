import type { Problem } from '#contract/problem.ts';
import { eventsSince } from '#prisma/reads/docket.ts';
import type { Deps } from './deps.ts';
import { spokenOf } from './spoken.ts';
import { bySaid } from './sentence.ts';

/** What was written into a stream after a revision, for the person whose view is out of date. */
export async function linesSince({ read, words }: Pick<Deps, 'read' | 'words'>, streamId: string, revision: number): Promise<NonNullable<Problem['changed']>> {
  const rows = await eventsSince(read.pool, streamId, Number.isFinite(revision) ? revision : 0);
  return rows.map((row) => ({ revision: row.revision, atMs: row.atMs, by: bySaid(row), sentence: spokenOf(words[row.kind], row) }));
}
