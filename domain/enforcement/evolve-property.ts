import type { EnforcementEvent } from './events.ts';
import { recordedControls, type Control, type PropertyClass, type Working } from './state.ts';

/** What a line makes of what is known and held of the debtor's property. */
export function evolveProperty(state: Working, event: EnforcementEvent): Working {
  switch (event.type) {
    case 'cluesAsked':
      return { ...state, cluesAskedOn: event.on };
    case 'clueReceived':
      return { ...state, clueCount: state.clueCount + 1, clues: [...state.clues, { id: event.clueId, on: event.on, isUrgent: event.isUrgent }] };
    case 'clueVerified':
      return { ...state, clues: state.clues.filter(({ id }) => id !== event.clueId) };
    case 'querySent':
      return { ...state, query: { ...state.query, sent: event.round, sentOn: event.on } };
    case 'queryReturned':
      return { ...state, query: { ...state.query, returned: state.query.returned + 1, returnedOn: event.on }, found: withFound(state, event.results.map(({ propertyClass }) => propertyClass)) };
    case 'findingRecorded':
      return { ...state, found: withFound(state, [event.propertyClass]) };
    case 'investigationConcluded':
      return { ...state, investigation: { on: event.on, isFound: event.isFound } };
    case 'controlSet': {
      const { controlId: id, measure, asset, what, value, on: from, until, documentNo } = event;
      const control: Control = { id, measure, asset, what, value, from, until, documentNo, term: 1 };
      return { ...state, controls: [...state.controls, control], controlCount: state.controlCount + 1, controlledOn: state.controlledOn ?? from };
    }
    case 'controlRenewed':
      return restated(state, event.controlId, { from: event.on, until: event.until, documentNo: event.documentNo });
    case 'controlReleased':
      return { ...state, controls: without(state.controls, event.controlId) };
    case 'controlLapsed':
      return { ...state, controls: without(state.controls, event.controlId), lapsed: [...(state.lapsed ?? []), ...state.controls.filter(({ id }) => id === event.controlId)] };
    default:
      return state;
  }
}

/** A control by a new term: renewed, or its days put right. One that had lapsed on record stands again. */
export function restated<S extends Working>(state: S, controlId: string | undefined, change: Partial<Control>): S {
  const known = recordedControls(state).find(({ id }) => id === controlId);
  if (!known) return state;
  const controls = [...without(state.controls, known.id), { ...known, ...change, term: known.term + 1 }].toSorted((a, b) => Number(a.id) - Number(b.id));
  return { ...state, controls, lapsed: without(state.lapsed ?? [], known.id) };
}

function without(controls: readonly Control[], controlId: string): Control[] {
  return controls.filter(({ id }) => id !== controlId);
}

function withFound({ found }: Working, classes: readonly PropertyClass[]): PropertyClass[] {
  return [...new Set([...found, ...classes])];
}
