import type { CaseView } from '#contract/case.ts';
import type { TaskRow } from '#contract/task.ts';
import { ROLE_NAMES } from '#domain/shared/role.ts';
import { dayText } from '../lib/day-text.ts';
import { useLanguage, useWords } from '../lib/i18n.ts';
import { yuanText } from '../lib/amount-text.ts';
import { DueBadge } from '../ui/due-badge.tsx';
import { partyLine } from '../ui/party-text.ts';
import { RuleMark } from '../ui/rule-mark.tsx';
import { Tags } from '../ui/tags.tsx';
import { Working } from '../ui/working.tsx';
import { useActSay } from './act-words.ts';
import { RecentLines } from './recent-lines.tsx';

/** The facts one needs to answer: whose case, where it stands, how much, until when and why then. */
export function TaskFacts({ task, view }: { task: TaskRow; view: CaseView }) {
  const say = useActSay();
  const words = useWords();
  const language = useLanguage();
  const shown = view.case;
  const deadline = view.deadlines.find(({ deadlineId }) => deadlineId === task.taskId);
  return (
    <section className="sheet" aria-label={say('facts')}>
      <dl className="facts">
        <dt>{say('due')}</dt>
        <dd>
          <DueBadge due={{ ...task, isDone: task.state === 'done' }} now={view} /> <span className="day">{dayText(task.due, language)}</span> <RuleMark rule={task.rule} on={view.today} />
          {deadline ? (
            <details>
              <summary>{say('why')}</summary>
              <Working deadline={deadline} />
            </details>
          ) : null}
        </dd>
        <dt>{say('holder')}</dt>
        <dd>
          {task.assignee?.name ?? say('unclaimed', { role: words(ROLE_NAMES[task.role]) })}
          {task.heldUntil ? <span className="quiet">　{say('heldUntil', { day: task.heldUntil })}</span> : null}
        </dd>
        <dt>{say('status')}</dt>
        <dd>
          {words(shown.kindName)} · {words(shown.statusName)} <Tags tags={shown.tags} />
        </dd>
        <dt>{say('parties')}</dt>
        <dd>{partyLine(shown.parties, language)}</dd>
        <dt>{say('cause')}</dt>
        <dd>{words(shown.causeName)}</dd>
        <dt>{say('handler')}</dt>
        <dd>{shown.handler?.name ?? say('noHandler')}</dd>
        <dt>{say('claim')}</dt>
        <dd className="row">
          <span className="num">{yuanText(shown.claim)}</span>
          <span className="num">
            {say('received')} {yuanText(shown.received)}
          </span>
          <span className="num">
            {say('outstanding')} {yuanText(shown.outstanding)}
          </span>
        </dd>
      </dl>
      <RecentLines caseId={task.caseId} streamId={task.streamId} />
    </section>
  );
}
