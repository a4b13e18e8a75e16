import type { KindWords } from '#domain/shared/words.ts';
import type { TreasuryEvent, TreasuryState } from './treasury.ts';

/** The court's case money in words. */
export const TREASURY_WORDS: KindWords<TreasuryState> = {
  name: { zh: '案款专户', en: 'Case money' },
  statuses: { open: { zh: '使用中', en: 'Open' } },
  tasks: {},
  commands: { noteArrival: { zh: '登记到账', en: 'Note an arrival' } },
  sentence(event) {
    const own = event as TreasuryEvent;
    if (own.type === 'treasuryOpened') return { zh: '案款专户启用', en: 'Case money account opened' };
    if (own.type === 'arrivalNoted') return { zh: `银行到账通知：${own.amount} 元，流水号 ${own.bankRef}`, en: `Bank notice ${own.bankRef}: ${own.amount} yuan` };
    return undefined;
  },
  steps: () => [],
};
