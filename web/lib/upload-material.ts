import type { MaterialLine } from '#contract/case.ts';
import { act } from './api.ts';

/** Puts a file among the materials of a case; the reply holds its hash. */
export async function uploadMaterial(caseId: string, file: File, kind = 'other'): Promise<MaterialLine> {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', file);
  return act('/cases/:caseId/materials', { caseId }, form, crypto.randomUUID());
}
