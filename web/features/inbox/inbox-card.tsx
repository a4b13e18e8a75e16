import type { Box, TaskRow } from '#contract/task.ts';
import { useLanguage, useWords } from '../../lib/i18n.ts';
import { CaseNo } from '../../ui/case-no.tsx';
import { DueBadge } from '../../ui/due-badge.tsx';
import type { CourtNow } from '../../ui/due-standing.ts';
import { partyLine } from '../../ui/party-text.ts';
import { Tags } from '../../ui/tags.tsx';
import { NextButton, type RowActs } from './inbox-columns.tsx';

/** A row of the inbox on a narrow screen: case and stage, the task in words, when it is due. */
export function InboxCard({ box, task, now, acts }: { box: Box; task: TaskRow; now: CourtNow; acts: RowActs }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      <div className="spread">
        <CaseNo number={task.caseNumber ?? task.receiptNo} caseId={task.caseId} />
        <span className="quiet">{words(task.stage)}</span>
      </div>
      <button type="button" className="link-button card-task" onClick={() => acts.open(task)}>
        {words(task.name)}
      </button>
      <div className="quiet">{partyLine(task.parties, language)}</div>
      <div className="spread">
        <span>
          <DueBadge due={{ ...task, isDone: task.state === 'done' }} now={now} /> <span className="day quiet">{task.due}</span>
        </span>
        <NextButton box={box} task={task} acts={acts} />
      </div>
      <Tags tags={task.tags} />
    </>
  );
}
