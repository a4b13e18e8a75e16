import { Drawer } from 'antd';
import { useState } from 'react';
import type { CaseDeadline, CaseView } from '#contract/case.ts';
import { minuteText } from '../../lib/day-text.ts';
import { useWords } from '../../lib/i18n.ts';
import { DueBadge } from '../../ui/due-badge.tsx';
import { BEARS, limitSort } from '../../ui/limit-sort.ts';
import { RuleMark } from '../../ui/rule-mark.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { Working } from '../../ui/working.tsx';
import { useCaseSay } from './case-words.ts';
import { barOf } from './deadline-bar.ts';
import { WhatIfForm } from './what-if.tsx';

const PANEL_PX = 640;

/** Every clock of the case: from its start to its end, with today's mark; each tells its arithmetic. */
export function CaseDeadlines({ view }: { view: CaseView }) {
  const say = useCaseSay();
  const words = useWords();
  const isNarrow = useNarrow();
  const [shown, setShown] = useState<CaseDeadline | null>(null);
  const shownLimits = view.deadlines.filter((deadline) => !isEcho(deadline, view.deadlines));
  const running = shownLimits.filter(({ state }) => state === 'open').toSorted((a, b) => a.endsMs - b.endsMs);
  const past = shownLimits.filter(({ state }) => state !== 'open');
  return (
    <section className="sheet stack" aria-labelledby="case-limits">
      <h2 id="case-limits">{say('limits')}</h2>
      {running.length === 0 ? <p className="quiet">{say('noLimits')}</p> : null}
      <ul className="limits">
        {running.map((deadline) => (
          <DeadlineRow key={`${deadline.streamId} ${deadline.deadlineId}`} deadline={deadline} view={view} onWhy={setShown} />
        ))}
      </ul>
      {past.length > 0 ? (
        <details>
          <summary>{say('pastLimits', { count: past.length })}</summary>
          <ul className="limits">
            {past.map((deadline) => (
              <DeadlineRow key={`${deadline.streamId} ${deadline.deadlineId}`} deadline={deadline} view={view} onWhy={setShown} />
            ))}
          </ul>
        </details>
      ) : null}
      <Drawer open={shown !== null} onClose={() => setShown(null)} size={isNarrow ? '100%' : PANEL_PX} destroyOnHidden title={shown ? words(shown.name) : ' '}>
        {shown ? (
          <div className="stack">
            <Working deadline={shown} />
            {shown.state === 'open' && !shown.isWritten ? <WhatIfForm key={`${shown.streamId} ${shown.deadlineId}`} deadline={shown} caseId={view.case.caseId} today={view.today} /> : null}
          </div>
        ) : null}
      </Drawer>
    </section>
  );
}

const SORT_WORDS = { law: 'lawLimit', fast: 'target', node: 'node', party: 'ofParty' } as const;

/** The fast track watches the caps of law, and the payouts with their own clock; they are told once. */
function isEcho({ streamId, deadlineId, rule, from, due }: CaseDeadline, all: readonly CaseDeadline[]): boolean {
  if (!streamId.startsWith('povertyTrack/')) return false;
  return deadlineId.includes('/cap/') || all.some((other) => other.streamId !== streamId && other.rule === rule && other.from === from && other.due === due);
}

function DeadlineRow({ deadline, view, onWhy }: { deadline: CaseDeadline; view: CaseView; onWhy: (deadline: CaseDeadline) => void }) {
  const say = useCaseSay();
  const words = useWords();
  const { stretches, todayAt } = barOf(deadline, view.today);
  const { name, from, due, isTarget, breachedAtMs, closedAtMs, state } = deadline;
  const sort = limitSort(deadline);
  return (
    <li className="limit">
      <div>
        <strong>{words(name)}</strong> <span className={isTarget ? 'word-tag' : 'word-tag is-strong'}>{say(SORT_WORDS[sort])}</span> <RuleMark rule={deadline.rule} on={from} />
        {breachedAtMs === null ? null : <div className={isTarget ? 'due due-soon' : 'due due-late'}>{say(isTarget ? 'targetMissed' : 'breached', { at: minuteText(breachedAtMs) })}</div>}
      </div>
      <div className={isTarget ? 'limit-bar is-target' : 'limit-bar'} role="img" aria-label={say('barText', { from, due, today: view.today })}>
        {stretches.map((stretch, index) => (
          <span key={index} className={`stretch is-${stretch.kind}`} style={{ left: `${stretch.from}%`, width: `${stretch.width}%` }} />
        ))}
        {todayAt === null ? null : <span className="today" style={{ left: `${todayAt}%` }} title={say('barToday')} />}
      </div>
      <div className="limit-days">
        {state === 'open' ? <DueBadge due={{ ...deadline, bears: BEARS[sort] }} now={view} /> : <span className="quiet">{closedAtMs === null ? '' : say('met', { at: minuteText(closedAtMs) })}</span>}
        <span className="day quiet">
          {from} — {due}
        </span>
      </div>
      <button type="button" className="link-button" aria-label={say('whyFor', { name: words(name) })} onClick={() => onWhy(deadline)}>
        {say('why')}
      </button>
    </li>
  );
}
