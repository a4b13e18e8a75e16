import { treasuryCaseOf, treasuryStreamOf } from '#domain/treasury/treasury.ts';
import { accessToStream } from '#prisma/reads/access.ts';
import type { Session } from '#record/session.ts';
import { DOOR } from '#domain/shared/role.ts';
import type { Deps } from './deps.ts';

/** The stream of the court's case money, opened with the first notice of the bank. */
export async function bankCaseOf({ door, read, vault }: Deps, reader: Session): Promise<string> {
  const { courtCode, today } = reader;
  const streamId = treasuryStreamOf(courtCode);
  if (await accessToStream(read.pool, reader, streamId)) return streamId;
  await door.openCase({
    caseId: treasuryCaseOf(courtCode), courtCode, countyCode: null, kind: 'treasury', by: DOOR, receivedOn: today, parties: [], vault,
    firstLine: () => ({ type: 'treasuryOpened', courtCode, on: today }),
  }, { userId: DOOR.userId, route: 'treasury', key: courtCode, body: null });
  return streamId;
}
