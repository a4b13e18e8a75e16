import { mkdirSync, writeFileSync } from 'node:fs';
import { formatAmount } from '#domain/money/amount.ts';
import { addDays } from '#domain/shared/dates.ts';
import { applicantOf, dice, respondentOf, type Dice } from '../play/people.ts';
import { CASE_COLUMNS, CASE_FILE, COUNTIES, MONEY_FEN, ROSTER_COLUMNS, ROSTER_FILE } from './files.ts';

const CASES = 258;
const OUT_OF_POVERTY = 125;
const FIRST_DAY = '2017-01-04';
const DAYS_OF_RECEIPT = 400;
const AT_INTERMEDIATE = 8;
const CAUSES = ['民间借贷纠纷', '追索劳动报酬纠纷', '机动车交通事故责任纠纷', '抚养费纠纷', '赡养费纠纷', '买卖合同纠纷', '劳务合同纠纷', '提供劳务者受害责任纠纷'];

/** Writes the input files of the demo of Ankang. The same files each time: chance is seeded, and the sums are fixed. */
function generate(): void {
  const roll = dice(20_180_725);
  const amounts = shareOut(roll);
  const cases: string[][] = [];
  const roster: string[][] = [];
  for (let at = 0; at < CASES; at++) {
    const [county, code] = COUNTIES[at % COUNTIES.length]!;
    const applicant = applicantOf(roll, county);
    const respondent = respondentOf(roll, county);
    const road = at % 5 < 2 ? '判决' : at % 5 === 2 ? '调解' : '仲裁裁决';
    const court = at >= CASES - AT_INTERMEDIATE ? '陕09' : `陕${code.slice(2)}`;
    const key = `AK${String(at + 1).padStart(3, '0')}`;
    cases.push([
      key, court, addDays(FIRST_DAY, Math.floor((at * DAYS_OF_RECEIPT) / CASES) + roll(6)), court === '陕09' ? '仲裁裁决' : road, CAUSES[roll(CAUSES.length)]!, `请求给付${amounts[at]}元`, amounts[at]!,
      applicant.name, '公民身份号码', applicant.idNumber!, applicant.phone!, applicant.address!, applicant.account!, '是', code,
      respondent.name, respondent.type === 'natural' ? respondent.idNumber! : '', arrivalsOf(amounts[at]!, roll),
      at < OUT_OF_POVERTY * 2 && at % 2 === 0 ? '已脱贫' : at % 3 === 0 ? '待年度动态调整' : '尚未脱贫', String([1, 1, 1, 1.5, 3][roll(5)]), roll(9) === 0 ? '是' : '否', roll(4) === 0 ? '是' : '否',
    ]);
    roster.push(['安康市', county, '某镇', '某村', `H${String(at + 1).padStart(5, '0')}`, '1', applicant.name, applicant.idNumber!, '户主', String(1 + roll(6)), '一般贫困户', ['因病', '因学', '缺劳力', '缺技术'][roll(4)]!, '帮扶干部', '']);
  }
  const folder = new URL('./', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(CASE_FILE, csv([CASE_COLUMNS, ...cases]));
  writeFileSync(ROSTER_FILE, csv([ROSTER_COLUMNS, ...roster]));
}

/** Amounts that sum to the fen: each a part of the whole by chance, the last one takes the rest. */
function shareOut(roll: Dice): string[] {
  const weights = Array.from({ length: CASES }, () => 20 + roll(100) + (roll(12) === 0 ? 400 : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const fen = weights.map((weight) => ((MONEY_FEN / 100n) * BigInt(weight) * 100n) / BigInt(total));
  const rest = MONEY_FEN - fen.slice(0, -1).reduce((sum, part) => sum + part, 0n);
  return [...fen.slice(0, -1), rest].map(formatAmount);
}

function arrivalsOf(amount: string, roll: Dice): string {
  const first = 20 + roll(50);
  if (roll(4) > 0) return `${first}:${amount}`;
  const fen = BigInt(amount.replace('.', ''));
  return `${first}:${formatAmount(fen / 2n)};${first + 25}:${formatAmount(fen - fen / 2n)}`;
}

function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}

generate();
