import type { CaseStream } from '#contract/case.ts';
import { useWords, wordBook } from '../lib/i18n.ts';
import { Glyph } from './glyph.tsx';

const useSay = wordBook('steps', {
  done: { zh: '已完成', en: 'done' },
  now: { zh: '进行中', en: 'now' },
  ahead: { zh: '未开始', en: 'to come' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
});

const GLYPHS = { done: 'tick', now: 'circle', ahead: 'circle', notApplicable: 'dash' } as const;

/** A procedure as it is drawn: what is done, where it stands and whom it waits for, what comes. */
export function StepLine({ label, steps, waitsFor }: { label: string; steps: CaseStream['steps']; waitsFor?: string | undefined }) {
  const words = useWords();
  const say = useSay();
  return (
    <ol className="steps" aria-label={label} tabIndex={0}>
      {steps.map((step) => (
        <li key={step.id} className={`step is-${step.state}`} {...(step.state === 'now' ? { 'aria-current': 'step' as const } : {})}>
          <span className="node">{step.state === 'now' || step.state === 'ahead' ? null : <Glyph shape={GLYPHS[step.state]} size={12} />}</span>
          <span className="step-name">{words(step.name)}</span>
          <span className="sr">{say(step.state)}</span>
          {step.on ? <span className="day">{step.on}</span> : null}
          {step.by ? <span className="quiet">{words(step.by)}</span> : null}
          {step.state === 'now' && waitsFor ? <span>{waitsFor}</span> : null}
          {step.rule ? <span className="quiet">{step.rule}</span> : null}
        </li>
      ))}
    </ol>
  );
}
