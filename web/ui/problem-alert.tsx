import type { ReactNode } from 'react';
import { Problem } from '../lib/http.ts';
import { useLanguage, useWords, wordBook } from '../lib/i18n.ts';
import { minuteText } from '../lib/day-text.ts';
import { useMovedText } from './moved-text.ts';
import { rolesOf, useRoleNames } from './role-names.ts';

const useSay = wordBook('problem', {
  offline: { zh: '没有收到服务器的答复。已填写的内容保留在本页，恢复连接后可再次提交，不会重复办理。', en: 'The server did not answer. What you typed is kept on this page; submit again when the connection is back. Nothing will be done twice.' },
  failed: { zh: '服务器未能完成这次请求，已填写的内容保留在本页。', en: 'The server could not complete the request. What you typed is kept on this page.' },
  unknown: { zh: '页面出现未预料的错误。', en: 'The page met an unexpected error.' },
  number: { zh: '如需报修，请提供编号 {{id}}', en: 'If you report this, give the number {{id}}' },
  whoMay: { zh: '由{{roles}}办理，请与其联系。', en: 'It is for: {{roles}}. Ask one of them.' },
  changed: { zh: '其间已发生的变化：', en: 'What has changed meanwhile:' },
});

/** What happened, what was kept, what to do, and the number to give the operator. */
export function ProblemAlert({ problem, action }: { problem: unknown; action?: ReactNode }) {
  const text = useProblemText();
  const words = useWords();
  const say = useSay();
  const body = problem instanceof Problem ? problem.body : null;
  const moved = useMovedText()(body);
  const names = useRoleNames();
  const able = body ? rolesOf(body) : [];
  return (
    <div className="bar is-bad" role="alert">
      <div>
        <strong>{moved ?? text(problem)}</strong>
        {body && !moved ? <p>{able.length > 0 ? say('whoMay', { roles: names(able) }) : words(body.next)}</p> : null}
        {body?.changed?.length ? (
          <>
            <p>{say('changed')}</p>
            <ul>
              {body.changed.map((line) => (
                <li key={`${line.revision}`}>
                  {minuteText(line.atMs)} {words(line.by)} {words(line.sentence)}
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {problem instanceof Problem && problem.requestId ? <p className="quiet">{say('number', { id: problem.requestId })}</p> : null}
      </div>
      {action ? <span className="push">{action}</span> : null}
    </div>
  );
}

/** One sentence for a problem, in the language of the screen. */
export function useProblemText(): (problem: unknown) => string {
  const say = useSay();
  const language = useLanguage();
  return (problem) => {
    if (!(problem instanceof Problem)) return say('unknown');
    return problem.title?.[language] ?? say(problem.status === 0 ? 'offline' : 'failed');
  };
}
