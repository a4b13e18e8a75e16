import { limitInChinese, limitWords } from '../limit.ts';
import { DOCUMENTS, type Strength } from './documents.ts';
import { ACTORS, type Breach, type Quantity, type RollPolicy, type Rule, type Source, type Verification } from './rule.ts';
import { TRIGGERS } from './trigger.ts';

export const ROLL_ZH = { party: '顺延', court: '顺延，按原届满日提醒', workingDays: '—', never: '不顺延' } as const satisfies Record<RollPolicy, string>;

export const BREACH_ZH = {
  task_overdue: '待办超期',
  escalate: '超期并上报',
  auto_filing: '先行立案',
  auto_lapse: '自动失效',
  deemed_service: '视为送达',
  deemed_consent: '视为同意',
  right_lost: '权利丧失',
  block: '不得进行',
  none: '—',
} as const satisfies Record<Breach, string>;

export const VERIFICATION_ZH = { verified: '已核', unverified: '未核，可关闭', local: '地方规定，可关闭', design: '内部目标，可调整', seed: '报道' } as const satisfies Record<Verification, string>;

export const STRENGTH_ZH = {
  statute: '法律、行政法规',
  judicial_interpretation: '司法解释',
  spc_normative: '规范性文件',
  local: '地方规定',
  design: '内部目标',
} as const satisfies Record<Strength, string>;

export const VERIFICATION_EN = { verified: 'verified', unverified: 'not verified, can be switched off', local: 'a local rule, can be switched off', design: 'a target, can be set', seed: 'reported' } as const satisfies Record<Verification, string>;

export const STRENGTH_EN = { statute: 'statute', judicial_interpretation: 'judicial interpretation', spc_normative: 'normative document', local: 'local rule', design: "this system's own target" } as const satisfies Record<Strength, string>;

const KIND_EN = { yuan: ' yuan', percent: ' %', count: '', days: ' days', months: ' months', years: ' years', perDay: ' a day', share: '' } as const satisfies Record<Quantity['kind'], string>;

const KIND_ZH = { yuan: '元', percent: '%', count: '', days: '天', months: '个月', years: '年', perDay: '/日', share: '' } as const satisfies Record<Quantity['kind'], string>;

/** `7日`, `提前15日`, `≥70%`, `5%–20%`; a rule without a number is a dash. */
export function numberInChinese(rule: Pick<Rule, 'limit' | 'quantity' | 'direction'>): string {
  if (rule.limit) return `${rule.direction === 'before' ? '提前' : ''}${rule.limit.n === 0 ? '当日' : limitInChinese(rule.limit)}`;
  return rule.quantity ? quantityWith(KIND_ZH[rule.quantity.kind], rule.quantity) : '—';
}

/** The same in English. */
export function numberInEnglish({ limit, quantity, direction }: Pick<Rule, 'limit' | 'quantity' | 'direction'>): string {
  if (limit) return limit.n === 0 ? 'the same day' : `${limitWords(limit).en}${direction === 'before' ? ' before' : ''}`;
  return quantity ? quantityWith(KIND_EN[quantity.kind], quantity) : '—';
}

export function sourceInChinese(source: Source): string {
  return `${DOCUMENTS[source.doc].short} ${source.article}`;
}

/** One family as a table that a lawyer can read: the current numbering, one row per version. */
export function familyTable(rules: readonly Rule[]): string {
  const head = ['编号', '规则', '起算', '期限或数额', '主体', '批准', '末日逢休假日', '逾期', '不计入', '依据', '数额适用期间', '核验'];
  return [head, head.map(() => '---'), ...rules.map(cells)].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** True for a default that a court may switch off: it never blocks. */
export function isSwitchable(rule: Pick<Rule, 'verification'>): boolean {
  return rule.verification !== 'verified' && rule.verification !== 'seed';
}

function cells(rule: Rule): string[] {
  return [
    rule.part ? `${rule.id}（/${rule.part}）` : rule.id,
    rule.note ? `${rule.zh}。${rule.note}` : rule.zh,
    TRIGGERS[rule.trigger],
    numberInChinese(rule),
    ACTORS[rule.actor],
    rule.approver ? ACTORS[rule.approver] : '',
    rule.limit ? ROLL_ZH[rule.roll] : '',
    BREACH_ZH[rule.onBreach],
    rule.pauses.join('、'),
    [rule.source, ...rule.furtherSources].map(sourceInChinese).join('；'),
    `${rule.effectiveFrom} 起${rule.effectiveTo ? `，至 ${rule.effectiveTo}` : ''}`,
    VERIFICATION_ZH[rule.verification],
  ];
}

function quantityWith(unit: string, { min, max, value, minExclusive }: Quantity): string {
  if (value !== undefined) return `${value}${unit}`;
  if (min !== undefined && max !== undefined) return `${minExclusive ? '＞' : ''}${min}${unit}–${max}${unit}`;
  return min === undefined ? `≤${max ?? ''}${unit}` : `≥${min}${unit}`;
}
