import { recoded } from '#domain/identity/coded-name.ts';
import type { EnforcementEvent } from './events.ts';
import { restated } from './evolve-property.ts';
import { isWorking, type Correction, type EnforcementState } from './state.ts';

/** What was entered wrongly, and what it becomes once another person has approved. */
export function evolveCorrection<S extends EnforcementState>(state: S, event: EnforcementEvent): S {
  switch (event.type) {
    case 'correctionProposed': {
      const { field, was, becomes, controlId, reason, by } = event;
      return { ...state, correction: { field, was, becomes, ...(controlId !== undefined && { controlId }), reason, proposedBy: by } };
    }
    case 'correctionDismissed':
      return { ...state, correction: null };
    case 'corrected':
      return { ...corrected(state, event), correction: null };
    default:
      return state;
  }
}

function corrected<S extends EnforcementState>(state: S, { field, was, becomes, controlId }: Pick<Correction, 'field' | 'was' | 'becomes' | 'controlId'>): S {
  const swap = (ids: readonly string[]) => ids.map((id) => (id === was ? becomes : id));
  switch (field) {
    case 'principal':
    case 'interest':
    case 'costs':
      return { ...state, claim: { ...state.claim, [field]: becomes } };
    case 'documentNo':
    case 'effectiveOn':
    case 'performBy':
      return { ...state, title: { ...state.title, [field]: becomes } };
    case 'cause':
      return { ...state, cause: becomes };
    case 'receivedOn':
      return { ...state, receivedOn: becomes, reviewFrom: state.reviewFrom === was ? becomes : state.reviewFrom };
    case 'controlFrom':
      return isWorking(state) ? restated(state, controlId, { from: becomes }) : state;
    case 'controlUntil':
      return isWorking(state) ? restated(state, controlId, { until: becomes }) : state;
    case 'applicant':
      return { ...named(state, was, becomes), applicantIds: swap(state.applicantIds) };
    case 'respondent':
      return { ...named(state, was, becomes), respondentIds: swap(state.respondentIds) };
  }
}

/** The operative part names the right person. */
function named<S extends EnforcementState>(state: S, was: string, becomes: string): S {
  return { ...state, title: { ...state.title, mainText: recoded(state.title.mainText, was, becomes) } };
}
