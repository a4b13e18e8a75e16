import type { Words } from '#domain/shared/words.ts';
import type { EarlyEnd } from './events.ts';
import type { Place, TrackState } from './state.ts';

const PLACES = {
  filing: { zh: '立案审查', en: 'Under review' },
  correction: { zh: '待补正', en: 'Papers to be corrected' },
  trial: { zh: '审理中', en: 'On trial' },
  awaitingEffect: { zh: '待生效', en: 'Not yet in force' },
  appeal: { zh: '移送上诉', en: 'On appeal' },
  awaitingApplication: { zh: '待申请执行', en: 'Awaiting the application for enforcement' },
  enforcementFiling: { zh: '执行立案审查', en: 'Application under review' },
  enforcement: { zh: '执行中', en: 'Being enforced' },
  payout: { zh: '案款待发放', en: 'Money to be paid out' },
  awaitingClosing: { zh: '待结案', en: 'To be closed' },
  done: { zh: '待出具脱贫认定', en: 'Awaiting the certificate' },
} as const satisfies Record<Place, Words>;

export const EARLY_ENDS = {
  performed: { zh: '自动履行', en: 'Performed by the debtor' },
  refused: { zh: '不予受理', en: 'Case not taken' },
  papersReturned: { zh: '材料退回', en: 'Papers returned' },
  withdrawn: { zh: '撤诉', en: 'Suit withdrawn' },
  noEnforcement: { zh: '无执行内容', en: 'Nothing to enforce' },
  enforcementRefused: { zh: '执行申请未立案', en: 'Application for enforcement not filed' },
  closedUnpaid: { zh: '执行结案，无案款', en: 'Enforcement closed without money' },
} as const satisfies Record<EarlyEnd, Words>;

export const CERTIFICATES = {
  outOfPoverty: { zh: '已脱贫', en: 'Out of poverty' },
  notYet: { zh: '尚未脱贫', en: 'Not yet out of poverty' },
  awaitsAdjustment: { zh: '待年度动态调整', en: 'Awaits the yearly adjustment' },
} as const;

/** Where the track stands, in words: the tag's end, else the place of the case. */
export function placeWords({ status, place, earlyEnd, certificate }: TrackState): Words {
  if (status === 'rejected') return { zh: '标签未确认', en: 'Tag rejected' };
  if (status === 'certified' && certificate) return CERTIFICATES[certificate.result];
  return earlyEnd ? EARLY_ENDS[earlyEnd.result] : PLACES[place];
}
