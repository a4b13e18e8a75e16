import type { DocketRow } from '#contract/docket.ts';
import { minuteText } from '../lib/day-text.ts';
import { useWords } from '../lib/i18n.ts';

/** Lines of the docket in short: when, what, who. */
export function DocketLines({ label, lines }: { label: string; lines: readonly DocketRow[] }) {
  const words = useWords();
  return (
    <section aria-label={label}>
      <h2 className="quiet small-head">{label}</h2>
      <ol className="recent">
        {lines.map((line) => (
          <li key={line.docketNo}>
            <span className="num quiet">{minuteText(line.atMs)}</span> {words(line.sentence)} <span className="quiet">{words(line.by.name)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
