import type { EnforcementEvent } from './events.ts';
import type { Control, PropertyClass, Working } from './state.ts';

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
      return { ...state, controls: state.controls.map((control) => (control.id === event.controlId ? { ...control, term: event.term, from: event.on, until: event.until, documentNo: event.documentNo } : control)) };
    case 'controlReleased':
    case 'controlLapsed':
      return { ...state, controls: state.controls.filter(({ id }) => id !== event.controlId) };
    default:
      return state;
  }
}

function withFound({ found }: Working, classes: readonly PropertyClass[]): PropertyClass[] {
  return [...new Set([...found, ...classes])];
}
