import { checkDigitOf } from './check-digit.ts';
import type { CasePlan } from './plan.ts';

/** Chance that is the same each time: a generator of numbers from 0 to below `n`. */
export type Dice = (n: number) => number;

export function dice(seed: number): Dice {
  let state = seed % 2_147_483_647 || 1;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余';
const GIVEN = '秀英桂兰玉珍淑芳建国志明德海永福金凤春梅文军永强桂花国庆有才来顺满仓守义存良';
const FIRMS = ['安砖建材有限公司', '顺达运输有限公司', '聚丰农产品有限公司', '宏图建筑劳务有限公司', '金州石材有限公司', '汉水食品有限公司'];

export function pick(from: string, roll: Dice): string {
  return [...from][roll([...from].length)]!;
}

function personName(roll: Dice): string {
  return pick(SURNAMES, roll) + pick(GIVEN, roll) + (roll(3) === 0 ? '' : pick(GIVEN, roll));
}

/** A citizen number with an area code that does not exist, and a right check digit. */
function citizenNumber(roll: Dice): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return checkDigitOf(`619999${1945 + roll(50)}${two(1 + roll(12))}${two(1 + roll(28))}${String(roll(1000)).padStart(3, '0')}`);
}

export function applicantOf(roll: Dice, place: string): CasePlan['applicant'] {
  return { type: 'natural', name: personName(roll), idType: 'citizen', idNumber: citizenNumber(roll), phone: `1000000${String(roll(10_000)).padStart(4, '0')}`, address: `${place}某镇某村${1 + roll(9)}组`, account: `0000${String(roll(1_000_000_000)).padStart(12, '0')}` };
}

export function respondentOf(roll: Dice, place: string): CasePlan['respondent'] {
  if (roll(3) > 0) return { type: 'natural', name: personName(roll), idType: 'citizen', idNumber: citizenNumber(roll), address: `${place}某街道` };
  return { type: 'entity', name: `${place}${FIRMS[roll(FIRMS.length)]}`, address: `${place}某工业园` };
}
