import { useQuery } from '@tanstack/react-query';
import { CIVIL_WORDS } from '#domain/civil/words.ts';
import { ENFORCEMENT_WORDS } from '#domain/enforcement/words.ts';
import type { Words } from '#domain/shared/words.ts';
import { TRACK_WORDS } from '#domain/poverty-track/words.ts';
import { handlersQuery } from '../../forms/users-query.ts';
import { courtsQuery } from '../../lib/courts-query.ts';
import { FilterRow, type FilterField, type FilterValues } from '../../ui/filter-row.tsx';
import { handlerField, withoutStrangers } from '../../ui/handler-field.ts';
import { useWords } from '../../lib/i18n.ts';
import { TAG_IDS, useTagName } from '../../ui/tags.tsx';
import { useInboxSay } from './inbox-words.ts';

const CASE_KINDS = { enforcement: ENFORCEMENT_WORDS, civil: CIVIL_WORDS } as const;
const DUES = ['overdue', 'in7', 'soon', 'in30', 'later'] as const;

/** What a clerk thinks in when looking for work. */
export function InboxFilter({ values, onChange }: { values: FilterValues; onChange: (values: FilterValues) => void }) {
  const say = useInboxSay();
  const words = useWords();
  const tagName = useTagName();
  const taskName = (kind: string) => {
    const name = TRACK_WORDS.tasks[kind];
    return name ? words(name) : kind;
  };
  const { data: handlers = [] } = useQuery(handlersQuery(values['court'] ?? ''));
  const { data: courts = [] } = useQuery(courtsQuery);
  const fields: FilterField[] = [
    { name: 'due', label: say('fDue'), type: 'choice', options: DUES.map((value) => ({ value, label: say(value) })) },
    { name: 'kind', label: say('fKind'), type: 'choice', options: Object.entries(CASE_KINDS).map(([value, { name }]) => ({ value, label: words(name) })) },
    { name: 'stage', label: say('fStage'), type: 'choice', options: stagesOf(values['kind']).map((stage) => ({ value: stage.zh, label: words(stage) })) },
    { name: 'tag', label: say('fTag'), type: 'choice', options: TAG_IDS.map((value) => ({ value, label: tagName(value) })) },
    ...handlerField(say('fHandler'), handlers, courts.length, values),
    { name: 'minClaim', label: say('fMin'), type: 'amount' },
    { name: 'maxClaim', label: say('fMax'), type: 'amount' },
    { name: 'q', label: say('fQ'), type: 'text' },
    ...(courts.length > 1 ? [{ name: 'court', label: say('fCourt'), type: 'choice' as const, options: courts.map(({ code, name }) => ({ value: code, label: name })) }] : []),
    ...(values['taskKind'] ? [{ name: 'taskKind', label: say('fTaskKind'), type: 'choice' as const, options: [{ value: values['taskKind'], label: values['taskKind'].split(',').map(taskName).join('、') }] }] : []),
  ];
  return <FilterRow fields={fields} values={values} onChange={(next) => onChange(withoutStrangers(values, next))} />;
}

/** The stages of a kind of case, or of all; a row holds its stage as it is said in Chinese. */
function stagesOf(kind: string | undefined): readonly Words[] {
  const stages = Object.entries(CASE_KINDS).flatMap(([name, words]) => (kind === undefined || kind === name ? (words.stages ?? []) : []));
  return [...new Map(stages.map((stage) => [stage.zh, stage])).values()];
}
