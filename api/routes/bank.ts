import { bankCaseOf } from '../treasury.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';

/** The bank's word that money has come, entered by finance: a receipt of its own that finds its case. */
export function bankRoutes(deps: Deps): Handlers<'bankNotice'> {
  return {
    async bankNotice({ reader, body, key }) {
      const streamId = await bankCaseOf(deps, reader);
      const by = { userId: reader.accountId, roles: ['finance'] as const, courtCode: reader.courtCode };
      return deps.door.command({ streamId, by, key }, { type: 'noteArrival', ...body } as { type: string });
    },
  };
}
