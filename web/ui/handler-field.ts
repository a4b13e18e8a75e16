import type { FilterField, FilterValues } from './filter-row.tsx';

type Handler = { accountId: string; name: string };

/** The filter by handler: of the chosen court, or of the only one; over several courts there is nobody to choose from yet. */
export function handlerField(label: string, handlers: readonly Handler[], courtCount: number, { court, handler }: FilterValues): readonly FilterField[] {
  if (courtCount > 1 && !court && !handler) return [];
  return [{ name: 'handler', label, type: 'choice', options: handlers.map(({ accountId, name }) => ({ value: accountId, label: name })) }];
}

/** The conditions with a handler only of the court that is chosen with him. */
export function withoutStrangers(before: FilterValues, next: FilterValues): FilterValues {
  return (before['court'] ?? '') === (next['court'] ?? '') ? next : { ...next, handler: '' };
}
