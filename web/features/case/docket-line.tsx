import type { DocketRow } from '#contract/docket.ts';
import { minuteText } from '../../lib/day-text.ts';
import { useWords, wordBook } from '../../lib/i18n.ts';

const useSay = wordBook('docket-line', {
  exact: { zh: '原始记录', en: 'The exact line' },
  place: { zh: '卷宗第 {{no}} 行　{{stream}} 第 {{revision}} 号', en: 'line {{no}} of the docket, {{revision}} of {{stream}}' },
  hash: { zh: '散列', en: 'Hash' },
});

/** One line of the docket: when, who, what; the line itself with revision and hash on demand. */
export function DocketLine({ line, streamName }: { line: DocketRow; streamName: string }) {
  const say = useSay();
  const words = useWords();
  return (
    <li className="docket-line">
      <span className="num">{minuteText(line.atMs)}</span>
      <div>
        <div>{words(line.sentence)}</div>
        <details>
          <summary>
            <span className="quiet">
              {words(line.by.name)}　{streamName}　
            </span>
            {say('exact')}
          </summary>
          <div className="quiet">{say('place', { no: line.docketNo, stream: line.streamId, revision: line.revision })}</div>
          <pre tabIndex={0}>{JSON.stringify(line.event, null, 2)}</pre>
          <div>
            {say('hash')} <code>{line.hash}</code>
          </div>
        </details>
      </div>
    </li>
  );
}
