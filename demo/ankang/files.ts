import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { PersonBody } from '#contract/application.ts';
import type { CasePlan, Road } from '../play/plan.ts';

export const CASE_FILE = new URL('./cases.csv', import.meta.url);
export const ROSTER_FILE = new URL('./roster.csv', import.meta.url);

/** 12,511,900.00 yuan received and paid out in all. */
export const MONEY_FEN = 1_251_190_000n;

export const COUNTIES: readonly (readonly [county: string, code: string])[] = [
  ['汉滨区', '610902'], ['汉阴县', '610921'], ['石泉县', '610922'], ['宁陕县', '610923'], ['紫阳县', '610924'], ['岚皋县', '610925'], ['平利县', '610926'], ['镇坪县', '610927'], ['旬阳县', '610928'], ['白河县', '610929'],
];

export const CASE_COLUMNS = [
  '序号', '经办法院', '收到材料日期', '执行依据', '案由', '诉讼请求', '应执行标的金额', '原告/申请人', '证件类型', '证件号码', '联系电话', '住址', '收款账户', '是否建档立卡', '县区代码',
  '被告/被执行人', '被执行人证件号码', '到账', '脱贫结果', '办理快慢', '补正', '冻结',
] as const;
export const ROSTER_COLUMNS = ['市', '县', '乡镇', '村', '户编号', '人编号', '姓名', '证件号码', '与户主关系', '家庭人口', '贫困户属性', '主要致贫原因', '帮扶责任人', '脱贫年度'];

export const TITLE_ROADS: ReadonlyMap<string, Road> = new Map([['判决', 'judged'], ['调解', 'mediated'], ['仲裁裁决', 'title']]);
const RESULTS = { 已脱贫: 'outOfPoverty', 尚未脱贫: 'notYet', 待年度动态调整: 'awaitsAdjustment' } as const;

/** The roster of a county as its liaison has it, in CSV. */
export function readRoster(county: string): string {
  const [heading, ...rows] = readFileSync(ROSTER_FILE, 'utf8').trimEnd().split('\n');
  const at = ROSTER_COLUMNS.indexOf('县');
  return [heading, ...rows.filter((row) => row.split(',')[at] === county)].join('\n');
}

type Row = Record<(typeof CASE_COLUMNS)[number], string>;

/** The plans of the cases as the file has them. */
export function readPlans(): CasePlan[] {
  const rows = parse(readFileSync(CASE_FILE), { columns: true }) as Row[];
  return rows.map((row): CasePlan => ({
    key: row.序号,
    courtCode: row.经办法院,
    countyCode: row.县区代码,
    receivedOn: row.收到材料日期,
    road: TITLE_ROADS.get(row.执行依据)!,
    cause: row.案由,
    amount: row.应执行标的金额,
    arrivals: row.到账.split(';').map((arrival) => {
      const [days, amount] = arrival.split(':');
      return { afterDays: Number(days), amount: amount! };
    }),
    applicant: { type: 'natural', name: row['原告/申请人'], idType: 'citizen', idNumber: row.证件号码, phone: row.联系电话, address: row.住址, account: row.收款账户 },
    respondent: respondentOf(row),
    certificate: RESULTS[row.脱贫结果 as keyof typeof RESULTS],
    slowness: Number(row.办理快慢),
    askCorrection: row.补正 === '是',
    setControl: row.冻结 === '是',
  }));
}

function respondentOf(row: Row): PersonBody {
  const name = row['被告/被执行人'];
  return row.被执行人证件号码 === '' ? { type: 'entity', name } : { type: 'natural', name, idType: 'citizen', idNumber: row.被执行人证件号码 };
}
