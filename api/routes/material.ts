import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { broughtText } from '#domain/identity/known-people.ts';
import { materialOf } from '#prisma/reads/materials.ts';
import { writeMaterial } from '#record/material.ts';
import { Refused } from '#record/refused.ts';
import { actorOn, seenCase } from '../access.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';
import { knownOf } from '../known-people.ts';
import { RequestRefused } from '../problem.ts';
import { spelled } from '../spelled.ts';
import { receiveFile, storedPath } from '../upload.ts';

const MATERIAL_BYTES = 20 * 1024 * 1024;
const MEDIA_TYPES = new Set([
  'application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'text/plain', 'application/msword', 'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/ofd',
]);
const KIND = /^[a-zA-Z][\w-]{0,39}$/;

/** Papers of a case: kept under their hash, at most 20 MB each, given out as files and never shown as pages. */
export function materialRoutes(deps: Deps): Handlers<'uploadMaterial' | 'material'> {
  const { pool, read, wake, materials } = deps;
  return {
    async uploadMaterial({ req, reader, params: { caseId }, key }) {
      actorOn(await seenCase(deps, reader, caseId), reader);
      const { fields, ...file } = await receiveFile(req, materials, { bytes: MATERIAL_BYTES, mediaTypes: MEDIA_TYPES });
      const kind = fields.kind ?? 'other';
      if (!KIND.test(kind)) throw new RequestRefused('bad_request', { issues: [{ path: 'kind', message: 'not a kind of material' }] });
      const name = broughtText(file.name, await knownOf(deps, caseId));
      const { caseId: _case, uploadedBy, ...row } = await writeMaterial(pool, caseId, { ...file, name, kind }, reader.accountId, { ...key, body: { kind, name: file.name, sha256: file.sha256 } });
      wake([caseId]);
      return { ...row, uploadedBy: { accountId: uploadedBy, name: reader.name }, receivedOn: null };
    },
    async material({ reader, params: { caseId, materialId }, res }) {
      await seenCase(deps, reader, caseId);
      const found = await materialOf(read, caseId, materialId);
      if (!found) throw new Refused({ code: 'not_found' });
      res.attachment(await spelled(deps, found.name)).type(found.mediaType).set({ 'content-length': String(found.bytes), 'content-security-policy': 'sandbox', etag: `"${found.sha256}"` });
      await pipeline(createReadStream(storedPath(materials, found.sha256)), res);
    },
  };
}
