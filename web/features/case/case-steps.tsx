import type { CaseStream, CaseView } from '#contract/case.ts';
import { ROLE_NAMES } from '#domain/shared/role.ts';
import { useWords } from '../../lib/i18n.ts';
import { StepLine } from '../../ui/step-line.tsx';
import { useCaseSay } from './case-words.ts';

/** The case's own way and its procedures below, each as its own line. */
export function CaseSteps({ view }: { view: CaseView }) {
  const say = useCaseSay();
  const words = useWords();
  const drawn = view.streams.filter(({ steps }) => steps.length > 0);
  if (drawn.length === 0) return null;

  function waitsFor(stream: CaseStream): string | undefined {
    const task = view.tasks.find(({ streamId, state }) => streamId === stream.streamId && state === 'open');
    return task && say('waits', { who: task.assignee?.name ?? words(ROLE_NAMES[task.role]) });
  }

  return (
    <section className="sheet stack" aria-labelledby="case-flow">
      <h2 id="case-flow">{say('flow')}</h2>
      {drawn.map((stream, index) => (
        <div key={stream.streamId} className={index === 0 ? '' : 'procedure'}>
          <p className="quiet">
            <strong>{words(stream.kindName)}</strong>　{words(stream.statusName)}
            {stream.isEnded ? `　${say('ended')}` : ''}
          </p>
          <StepLine label={`${say('flow')}：${words(stream.kindName)}`} steps={stream.steps} waitsFor={waitsFor(stream)} />
        </div>
      ))}
    </section>
  );
}
