import type { EnforcementEvent } from './events.ts';
import type { Working } from './state.ts';

/** What a line makes of the conduct of a case: handler, notice, suspension, extension, closing. */
export function evolveConduct(state: Working, event: EnforcementEvent): Working {
  switch (event.type) {
    case 'handlerChanged':
      return { ...state, handlerId: event.handlerId, handedOverOn: event.on };
    case 'noticeIssued':
      return { ...state, notice: { on: event.on, reportDays: event.reportDays } };
    case 'suspended': {
      const count = state.suspensions + 1;
      return { ...state, suspensions: count, suspension: { ground: event.ground, reason: event.reason, on: event.on, until: event.until, count } };
    }
    case 'suspensionProlonged':
      return state.suspension ? { ...state, suspension: { ...state.suspension, reason: event.reason, until: event.until } } : state;
    case 'resumed':
      return { ...state, suspension: null };
    case 'extensionProposed':
      return { ...state, extension: { ...(event.on !== undefined && { on: event.on }), limit: event.limit, reason: event.reason, reference: event.reference, proposedBy: event.by } };
    case 'extensionDecided':
      return { ...state, extension: null, extendedMonths: state.extendedMonths + (event.isGranted ? (state.extension?.limit.n ?? 0) : 0) };
    case 'closingProposed':
      return { ...state, closing: { closing: event.closing, reason: event.reason, on: event.on, proposedBy: event.by } };
    case 'closingReturned':
      return { ...state, closing: null };
    default:
      return state;
  }
}
