import { useQuery } from '@tanstack/react-query';
import type { Problem } from '#contract/problem.ts';
import { minuteText, momentText } from '../lib/day-text.ts';
import { wordBook } from '../lib/i18n.ts';
import { meQuery } from '../lib/session.ts';

const useSay = wordBook('moved', {
  claim: { zh: '此任务已由{{who}}于{{at}}领办，列表已更新。', en: '{{who}} claimed this task at {{at}}; the list was refreshed.' },
  release: { zh: '此任务已由{{who}}于{{at}}退回待领办，列表已更新。', en: '{{who}} released this task at {{at}}; the list was refreshed.' },
  assign: { zh: '此任务已由{{who}}于{{at}}指派，列表已更新。', en: '{{who}} gave this task out at {{at}}; the list was refreshed.' },
  hold: { zh: '此任务已由{{who}}于{{at}}放到以后办理，列表已更新。', en: '{{who}} put this task aside at {{at}}; the list was refreshed.' },
  unhold: { zh: '此任务已由{{who}}于{{at}}取回办理，列表已更新。', en: '{{who}} took this task back at {{at}}; the list was refreshed.' },
  done: { zh: '此任务已由{{who}}于{{at}}办结，列表已更新。', en: '{{who}} finished this task at {{at}}; the list was refreshed.' },
});

const MOVES = ['claim', 'release', 'assign', 'hold', 'unhold'] as const;

/** Who came first with a task, what they did and when, out of a refusal that tells; else undefined. */
export function useMovedText(): (refusal: { code: string; detail?: Problem['detail'] } | null) => string | undefined {
  const say = useSay();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  return (refusal) => {
    const { who, atMs, action } = refusal?.detail ?? {};
    const what = refusal?.code === 'task_not_open' ? 'done' : MOVES.find((move) => move === action);
    if (!what || typeof who !== 'string' || typeof atMs !== 'number') return undefined;
    return say(what, { who, at: me ? momentText(atMs, me.today) : minuteText(atMs) });
  };
}
