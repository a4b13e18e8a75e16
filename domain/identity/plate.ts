import { err, ok, type Result } from '#domain/shared/result.ts';

export type Plate = { normalized: string; province: string; kind: 'ordinary' | 'newEnergySmall' | 'newEnergyLarge' };

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const ORDINARY = new RegExp(`^[${PROVINCES}][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]$`);
const NEW_ENERGY_LARGE = new RegExp(`^[${PROVINCES}][A-HJ-NP-Z][0-9]{5}[A-HJK]$`);
const NEW_ENERGY_SMALL = new RegExp(`^[${PROVINCES}][A-HJ-NP-Z][A-HJK][A-HJ-NP-Z0-9][0-9]{4}$`);

/** Reads a number plate (号牌, ID-005); the dot and blanks people write are dropped. */
export function checkPlate(text: string): Result<Plate, 'bad_plate'> {
  const plate = text.normalize('NFKC').replace(/[\s·•.・-]/g, '').toUpperCase();
  const kind = kindOf(plate);
  return kind ? ok({ normalized: plate, province: plate.slice(0, 1), kind }) : err('bad_plate');
}

function kindOf(plate: string): Plate['kind'] | undefined {
  if (ORDINARY.test(plate)) return 'ordinary';
  if (NEW_ENERGY_LARGE.test(plate)) return 'newEnergyLarge';
  return NEW_ENERGY_SMALL.test(plate) ? 'newEnergySmall' : undefined;
}
