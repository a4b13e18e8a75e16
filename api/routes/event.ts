import { findSession } from '#record/session.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';
import { tokenOf } from '../guard.ts';

/** Live changes for as long as the session lasts. */
export function eventRoutes({ pool, live }: Deps): Handlers<'events'> {
  return {
    async events({ reader, req, res }) {
      const token = tokenOf(req)!;
      live.subscribe(reader, res, async () => (await findSession(pool, token)) !== undefined);
    },
  };
}
