import { setTimeout as wait } from 'node:timers/promises';
import type { ImportStarted, ImportView } from '#contract/import.ts';
import type { Session } from './session.ts';

const LOOK_MS = 100;
const BUSY: readonly ImportView['state'][] = ['reading', 'committing'];

/** The liaison of a county brings its roster of the poor, unless it is there already. Throws where a row is not taken. */
export async function bringRoster(liaison: Session, name: string, csv: string): Promise<void> {
  const { importId } = await liaison.upload<ImportStarted>('/imports/roster', name, csv);
  const { counts } = await settled(liaison, importId);
  if (counts.bad > 0 || counts.total === 0) throw new Error(`${name}: ${counts.bad} of ${counts.total} rows are not taken`);
  if (counts.good === 0) return;
  await liaison.post(`/imports/${importId}/commit`, {});
  const { state } = await settled(liaison, importId);
  if (state !== 'done') throw new Error(`${name} was not brought in: ${state}`);
}

async function settled(liaison: Session, importId: string): Promise<ImportView> {
  for (;;) {
    const view = await liaison.get<ImportView>(`/imports/${importId}`);
    if (!BUSY.includes(view.state)) return view;
    await wait(LOOK_MS);
  }
}
