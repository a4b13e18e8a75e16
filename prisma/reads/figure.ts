import { endOfDayMs, startOfDayMs, type IsoDate } from '#domain/shared/dates.ts';
import type { Words } from '#domain/shared/words.ts';
import { POVERTY_TAG, type Bind } from './scope.ts';

export type Period = { from?: IsoDate | undefined; to?: IsoDate | undefined };

/**
 * A number of the report. `counts` is the condition on `court_case c` for the cases behind it, the same for the number and for the list that it opens;
 * what is not counted in cases is summed over them: yuan from the ledger (`money m`), persons from the parties.
 */
export type FigureSpec = { id: string; name: Words; definition: Words; counts(period: Period, bind: Bind): string } & ({ unit: 'cases' } | { unit: 'persons' } | { unit: 'yuan'; sum: 'arrived' | 'paid' });

/** Of the ledger's accounts: what came to the bank, and what was paid to applicants. */
const ACCOUNT_OF = { arrived: 'bank', paid: 'paid' } as const;
const IS_ENFORCEMENT = `c.kind = 'enforcement' and c.filed_on is not null`;
const IS_POVERTY = `'${POVERTY_TAG}' = any(c.tags)`;

export const FIGURES: readonly FigureSpec[] = [
  {
    id: 'received', unit: 'cases', name: { zh: '收案数', en: 'Cases received' }, definition: { zh: '期间内收到材料的案件', en: 'Cases whose papers came in the period' },
    counts: (period, bind) => `c.kind <> 'treasury' and ${withinDays('c.received_on', period, bind)}`,
  },
  {
    id: 'filed', unit: 'cases', name: { zh: '立案数', en: 'Cases filed' }, definition: { zh: '期间内立案的案件', en: 'Cases filed in the period' },
    counts: (period, bind) => `c.filed_on is not null and ${withinDays('c.filed_on', period, bind)}`,
  },
  {
    id: 'closed', unit: 'cases', name: { zh: '结案数', en: 'Cases closed' }, definition: { zh: '期间内结案的案件', en: 'Cases closed in the period' },
    counts: (period, bind) => `c.closed_on is not null and ${withinDays('c.closed_on', period, bind)}`,
  },
  {
    id: 'arrived', unit: 'yuan', sum: 'arrived', name: { zh: '实际到位金额', en: 'Amount received' }, definition: { zh: '期间内进入案款账户的金额，依账目汇总', en: 'What came to the case accounts in the period, summed from the ledger' },
    counts: (period, bind) => hasMoney('arrived', period, bind),
  },
  {
    id: 'paid', unit: 'yuan', sum: 'paid', name: { zh: '已发放金额', en: 'Amount paid out' }, definition: { zh: '期间内支付给申请执行人的金额，依账目汇总', en: 'What was paid to applicants in the period, summed from the ledger' },
    counts: (period, bind) => hasMoney('paid', period, bind),
  },
  {
    id: 'povertyCases', unit: 'cases', name: { zh: '扶贫执行案件数', en: 'Poverty enforcement cases' }, definition: { zh: '期间内立案的、申请执行人为建档立卡贫困户的执行案件', en: 'Enforcement cases filed in the period whose applicant is registered as poor' },
    counts: (period, bind) => `${IS_ENFORCEMENT} and ${IS_POVERTY} and ${withinDays('c.filed_on', period, bind)}`,
  },
  {
    id: 'povertyPaid', unit: 'yuan', sum: 'paid', name: { zh: '扶贫案件已发放金额', en: 'Paid out in poverty cases' }, definition: { zh: '期间内在扶贫执行案件中支付给申请执行人的金额，依账目汇总', en: 'What was paid to applicants of poverty cases in the period, summed from the ledger' },
    counts: (period, bind) => `${IS_POVERTY} and ${hasMoney('paid', period, bind)}`,
  },
  {
    id: 'outOfPoverty', unit: 'persons', name: { zh: '脱贫人数', en: 'Persons out of poverty' }, definition: { zh: '期间内由扶贫部门认定脱贫的申请人', en: 'Applicants certified out of poverty in the period by the poverty office' },
    counts: (period, bind) => `exists (select from stream s where s.case_id = c.case_id and s.kind = 'povertyTrack' and s.state #>> '{certificate,result}' = 'outOfPoverty' and ${withinDays(`(s.state #>> '{certificate,on}')::date`, period, bind)})`,
  },
  {
    id: 'breached', unit: 'cases', name: { zh: '超法定期限案件数', en: 'Cases with a breach of law' }, definition: { zh: '期间内有法定期限超期的案件；超快办时限不计入', en: 'Cases in which a limit of law was breached in the period; missed targets are not counted' },
    counts: (period, bind) => `exists (select from deadline d where d.case_id = c.case_id and not d.is_target and d.breached_at_ms is not null and ${withinMs('d.breached_at_ms', period, bind)})`,
  },
];

/** The condition on `court_case c` for the cases that a figure of the report counts; an unknown figure has none. */
export function figureCondition(id: string, period: Period, bind: Bind): string {
  return FIGURES.find((figure) => figure.id === id)?.counts(period, bind) ?? 'false';
}

/** Money of each case in the period, as table `m` beside `court_case c`. */
export function moneyJoin(period: Period, bind: Bind): string {
  return `left join (select l.case_id, sum(l.amount) filter (where l.account = 'bank') as arrived, sum(l.amount) filter (where l.account = 'paid') * -1 as paid
    from ledger_entry l where ${withinMs('l.at_ms', period, bind)} group by l.case_id) m on m.case_id = c.case_id`;
}

function hasMoney(sum: keyof typeof ACCOUNT_OF, period: Period, bind: Bind): string {
  return `(c.kind <> 'treasury' and exists (select from ledger_entry l where l.case_id = c.case_id and l.account = '${ACCOUNT_OF[sum]}' and ${withinMs('l.at_ms', period, bind)}))`;
}

function withinDays(column: string, { from, to }: Period, bind: Bind): string {
  return both(from && `${column} >= ${bind(from)}`, to && `${column} <= ${bind(to)}`);
}

function withinMs(column: string, { from, to }: Period, bind: Bind): string {
  return both(from && `${column} >= ${bind(startOfDayMs(from))}`, to && `${column} < ${bind(endOfDayMs(to))}`);
}

function both(...bounds: (string | undefined)[]): string {
  return bounds.filter(Boolean).join(' and ') || 'true';
}
