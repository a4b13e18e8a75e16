import { engineState } from '#prisma/reads/engine.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';

/** What the operator asks first: are the stories behind, and does one stand still. */
export function engineRoutes({ read }: Deps): Handlers<'engine'> {
  return { engine: () => engineState(read) };
}
