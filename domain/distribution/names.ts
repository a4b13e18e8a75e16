import type { Words } from '#domain/shared/words.ts';
import type { Plan } from './plan.ts';
import { DEBTOR, type FinalGround, type ReceiverId, type SuitOutcome } from './state.ts';

/** A receiver as the plan numbers him: names of persons are not in the record. */
export function receiverName(receiver: ReceiverId): Words {
  return receiver === DEBTOR ? { zh: '被执行人', en: 'the debtor' } : { zh: `债权人${Number(receiver)}`, en: `creditor ${Number(receiver)}` };
}

/** With the title on which the claim rests, to tell creditors apart in a list. */
export function receiverLabel({ creditors }: Plan, receiver: ReceiverId): Words {
  const { zh, en } = receiverName(receiver);
  const basis = creditors.find(({ id }) => id === receiver)?.basis;
  return basis === undefined ? { zh, en } : { zh: `${zh}，${basis}`, en: `${en}, ${basis}` };
}

/** Who gets how much. */
export function sharesText({ shares, surplus }: Pick<Plan, 'shares' | 'surplus'>): Words {
  const all = Object.entries(shares).map(([id, share]) => ({ ...receiverName(id), share }));
  const isLeft = surplus !== '0.00';
  return {
    zh: [...all.map(({ zh, share }) => `${zh} ${share} 元`), ...(isLeft ? [`退还被执行人 ${surplus} 元`] : [])].join('，'),
    en: [...all.map(({ en, share }) => `${share} to ${en}`), ...(isLeft ? [`${surplus} back to the debtor`] : [])].join(', '),
  };
}

export const FINAL_GROUNDS = {
  unopposed: { zh: '异议期内无人提出书面异议（DIS-004）', en: 'nobody objected in time (DIS-004)' },
  amended: { zh: '无人反对异议意见，按异议意见审查修正（DIS-005）', en: 'amended as objected, nobody opposing (DIS-005)' },
  notSued: { zh: '异议人未在十五日内起诉，按原方案分配（DIS-006）', en: 'the objector did not sue within fifteen days: the original plan (DIS-006)' },
  judged: { zh: '分配方案异议之诉已有结果（DIS-006）', en: 'the distribution suit is decided (DIS-006)' },
} as const satisfies Record<FinalGround, Words>;

export const SUIT_OUTCOMES = {
  original: { zh: '维持原方案', en: 'The original plan stands' },
  asObjected: { zh: '支持异议意见', en: 'As the objector wants it' },
} as const satisfies Record<SuitOutcome, Words>;

export const STANCES = {
  opposes: { zh: '反对', en: 'Opposes' },
  agrees: { zh: '同意', en: 'Agrees' },
} as const satisfies Record<'agrees' | 'opposes', Words>;
