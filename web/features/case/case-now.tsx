import { Button } from 'antd';
import type { CaseView } from '#contract/case.ts';
import { ROLE_NAMES } from '#domain/shared/role.ts';
import { dayText } from '../../lib/day-text.ts';
import { useLanguage, useWords } from '../../lib/i18n.ts';
import { DueBadge } from '../../ui/due-badge.tsx';
import { dueStanding } from '../../ui/due-standing.ts';
import { RuleMark } from '../../ui/rule-mark.tsx';
import { useCaseSay } from './case-words.ts';

/** What is to be done now: each open task with its day, who has it, and the way into it. */
export function CaseNow({ view, onOpen }: { view: CaseView; onOpen: (taskId: string) => void }) {
  const say = useCaseSay();
  const words = useWords();
  const language = useLanguage();
  const tasks = view.tasks.filter(({ state }) => state === 'open');
  return (
    <section className="sheet stack" aria-labelledby="case-now">
      <h2 id="case-now">{say('now')}</h2>
      {tasks.length === 0 ? <p className="quiet">{say(view.case.closedOn ? 'closedNow' : 'nothingNow')}</p> : null}
      <ul className="now-cards">
        {tasks.map((task) => {
          const { tone } = dueStanding(task, view);
          const verb = say(task.mayAnswer ? 'answer' : 'view');
          return (
            <li key={task.taskId} className={`card is-${tone}`}>
              <strong>{words(task.name)}</strong>
              <span>
                <DueBadge due={task} now={view} /> <span className="day quiet">{dayText(task.due, language)}</span> <RuleMark rule={task.rule} on={view.today} />
              </span>
              <div className="spread">
                <span className="quiet">{task.assignee ? say('held', { name: task.assignee.name }) : say('unclaimed', { role: words(ROLE_NAMES[task.role]) })}</span>
                <Button type={task.mayAnswer ? 'primary' : 'default'} aria-label={say('answerFor', { verb, task: words(task.name) })} onClick={() => onOpen(task.taskId)}>
                  {verb}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
