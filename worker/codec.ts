import { METADATA_ENCODING_KEY, type Payload, type PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { seal, unseal } from '#record/vault.ts';

const { Payload: Wire } = proto.temporal.api.common.v1;
const ENCRYPTED = Buffer.from('binary/encrypted');

/** Compresses and encrypts what Temporal stores: the lines that stories read. Key ids travel with each payload, so keys can be rotated. */
export function encryptingCodec({ current, byId }: { current: string; byId: ReadonlyMap<string, Buffer> }): PayloadCodec {
  return {
    encode: async (payloads) =>
      payloads.map((payload): Payload => ({
        metadata: { [METADATA_ENCODING_KEY]: ENCRYPTED },
        data: seal(byId.get(current)!, current, deflateRawSync(Wire.encode(payload).finish(), { level: 1 })),
      })),
    decode: async (payloads) =>
      payloads.map((payload) => {
        const encoding = payload.metadata?.[METADATA_ENCODING_KEY];
        if (!encoding || !ENCRYPTED.equals(encoding) || !payload.data) return payload;
        return Wire.decode(inflateRawSync(unseal(byId, payload.data)));
      }),
  };
}
