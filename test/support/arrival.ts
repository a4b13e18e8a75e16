import { randomUUID } from 'node:crypto';
import { subAccountOf } from '#domain/money/account-number.ts';
import { noteArrival } from '#record/treasury.ts';
import { COURT, type openStoryWorld } from './story-world.ts';

type World = Pick<Awaited<ReturnType<typeof openStoryWorld>>, 'pool' | 'door' | 'vault' | 'today' | 'lines' | 'eventually'>;

/** Money comes to the account of a case, as the bank says to the court; returns when the case has it. */
export async function moneyCame(world: World, caseStream: string, amount: string): Promise<void> {
  const { rows } = await world.pool.query<{ receipt_no: string }>('select c.receipt_no from stream s join court_case c using (case_id) where s.stream_id = $1', [caseStream]);
  const bankRef = `B${randomUUID()}`;
  await noteArrival(world.door, world.vault, COURT, { bankRef, amount, on: await world.today(), toAccount: subAccountOf(rows[0]!.receipt_no)! }, null);
  await world.eventually(`${caseStream} has ${amount}`, async () => ((await world.lines(caseStream)).some(({ event }) => event.receiptNo === bankRef) ? true : undefined));
}
