import { PayerBody } from '#contract/application.ts';
import { receiptStreamOf, treasuryCaseOf } from '#domain/treasury/treasury.ts';
import { noteReveal } from '#record/reveal.ts';
import { noteArrival, payerOf } from '#record/treasury.ts';
import { actorOn, seenStream } from '../access.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';
import { knownTo } from '../known-people.ts';
import { recordable } from '../prose.ts';

/** The bank's word that money has come, entered by finance: a receipt of its own that finds its case. */
export function bankRoutes(deps: Deps): Handlers<'bankNotice' | 'payer'> {
  const { door, vault, pool } = deps;
  return {
    bankNotice({ reader, body, key: { route, key } }) {
      return noteArrival(door, vault, reader.courtCode, body, { userId: reader.accountId, roles: ['finance'], courtCode: reader.courtCode }, { route, key });
    },
    async payer({ reader, params: { bankRef }, body, key }) {
      const receipt = receiptStreamOf(treasuryCaseOf(reader.courtCode), bankRef);
      const access = await seenStream(deps, reader, receipt);
      actorOn(access, reader);
      const { reason } = recordable(PayerBody, body, await knownTo(deps, access, body));
      await noteReveal(pool, { caseId: access.caseId, userId: reader.accountId, fields: [{ personId: receipt, field: 'payer' }], reason }, key);
      return payerOf({ pool }, vault, reader.courtCode, bankRef);
    },
  };
}
