import { materialOf } from '#prisma/reads/materials.ts';
import { Refused } from '#record/refused.ts';
import type { Deps } from './deps.ts';

/** A command; where it names a material of the case, with the hash of what was uploaded. Materials are never changed. Refused with `material_unknown`. */
export async function withMaterial({ read }: Pick<Deps, 'read'>, caseId: string, command: { type: string; materialId?: string }): Promise<{ type: string; sha256?: string }> {
  const { materialId } = command;
  if (materialId === undefined) return command;
  const found = await materialOf(read, caseId, materialId);
  if (!found) throw new Refused({ code: 'material_unknown' });
  return { ...command, sha256: found.sha256 };
}
