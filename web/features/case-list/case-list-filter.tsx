import { useQuery } from '@tanstack/react-query';
import { handlersQuery } from '../../forms/users-query.ts';
import { courtsQuery } from '../../lib/courts-query.ts';
import { FilterRow, type FilterField, type FilterValues } from '../../ui/filter-row.tsx';
import { handlerField, withoutStrangers } from '../../ui/handler-field.ts';
import { TAG_IDS, useTagName } from '../../ui/tags.tsx';
import { useCaseListSay } from './case-list-words.ts';

const DUES = ['overdue', 'in7', 'soon', 'in30', 'later'] as const;

/** What narrows the list of cases. */
export function CaseListFilter({ values, onChange }: { values: FilterValues; onChange: (values: FilterValues) => void }) {
  const say = useCaseListSay();
  const tagName = useTagName();
  const { data: handlers = [] } = useQuery(handlersQuery(values['court'] ?? ''));
  const { data: courts = [] } = useQuery(courtsQuery);
  const fields: FilterField[] = [
    { name: 'q', label: say('fQ'), type: 'text' },
    { name: 'kind', label: say('fKind'), type: 'choice', options: (['civil', 'enforcement'] as const).map((value) => ({ value, label: say(value) })) },
    { name: 'open', label: say('fOpen'), type: 'choice', options: (['yes', 'no'] as const).map((value) => ({ value, label: say(value) })) },
    { name: 'due', label: say('fDue'), type: 'choice', options: DUES.map((value) => ({ value, label: say(value) })) },
    { name: 'paused', label: say('fPaused'), type: 'choice', options: (['yes', 'no'] as const).map((value) => ({ value, label: say(value === 'yes' ? 'paused' : 'goesOn') })) },
    { name: 'tag', label: say('fTag'), type: 'choice', options: TAG_IDS.map((value) => ({ value, label: tagName(value) })) },
    ...handlerField(say('fHandler'), handlers, courts.length, values),
    ...(courts.length > 1 ? [{ name: 'court', label: say('fCourt'), type: 'choice' as const, options: courts.map(({ code, name }) => ({ value: code, label: name })) }] : []),
    { name: 'minClaim', label: say('fMin'), type: 'amount' },
    { name: 'maxClaim', label: say('fMax'), type: 'amount' },
    { name: 'receivedFrom', label: say('fFrom'), type: 'day' },
    { name: 'receivedTo', label: say('fTo'), type: 'day' },
    ...(values['figure'] ? [{ name: 'figure', label: say('fFigure'), type: 'text' as const }] : []),
  ];
  return <FilterRow fields={fields} values={values} onChange={(next) => onChange(withoutStrangers(values, next))} />;
}
