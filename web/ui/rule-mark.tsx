import { useQuery } from '@tanstack/react-query';
import { Popover } from 'antd';
import { useState } from 'react';
import type { IsoDate } from '#domain/shared/dates.ts';
import { citationWords } from '#domain/clock/rules/citation-words.ts';
import type { Words } from '#domain/shared/words.ts';
import { useLanguage, wordBook } from '../lib/i18n.ts';

const useSay = wordBook('rule', {
  why: { zh: '依据 {{rule}}', en: 'By rule {{rule}}' },
  design: { zh: '本系统建议的目标，不是法定期限', en: 'A target of this system, not a limit of law' },
  local: { zh: '地方法院内部规定', en: 'A rule of one court' },
  unknown: { zh: '规则库中没有此条', en: 'Not in the rule book' },
});

/** A rule id that answers "why?": what the rule says and by which article, on hover, focus or tap. The rule book is fetched when it is first asked for. */
export function RuleMark({ rule, on }: { rule: string; on: IsoDate }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={setOpen} trigger={['hover', 'focus', 'click']} content={isOpen ? <RuleText rule={rule} on={on} /> : null}>
      <button type="button" className="rule-mark" aria-label={say('why', { rule })} aria-expanded={isOpen}>
        {rule}
      </button>
    </Popover>
  );
}

function RuleText({ rule, on }: { rule: string; on: IsoDate }) {
  const say = useSay();
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['rule', rule, on], queryFn: () => ruleOn(rule, on), staleTime: Infinity });
  if (data === undefined) return null;
  if (data === null) return <>{say('unknown')}</>;
  return (
    <div className="rule-text">
      <strong>{data[language]}</strong>
      <p>{data.citation[language]}</p>
      {data.strength === 'design' || data.strength === 'local' ? <p className="quiet">{say(data.strength)}</p> : null}
    </div>
  );
}

async function ruleOn(id: string, on: IsoDate): Promise<(Words & { citation: Words; strength: string }) | null> {
  const [{ ruleInForce }, { citationOn }] = await Promise.all([import('#domain/clock/rules/index.ts'), import('#domain/clock/rules/citation.ts')]);
  const found = ruleInForce(id, on);
  if (!found.ok) return null;
  const { zh, en, source, strength } = found.value;
  return { zh, en, citation: citationWords(citationOn(source, on)), strength };
}
