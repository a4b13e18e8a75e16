import { causeWords } from '#domain/causes.ts';
import { say, type Words } from '#domain/shared/words.ts';
import type { EnforcementEvent } from './events.ts';
import { CORRECTABLE_NAMES } from './names.ts';
import type { Correction } from './state.ts';

type CorrectionEvent = Extract<EnforcementEvent, { type: 'correctionProposed' | 'corrected' | 'correctionDismissed' }>;
type Change = Pick<Correction, 'field' | 'was' | 'becomes' | 'controlId'>;

/** What a line of a correction says: which field, and what it was and becomes. */
export function correctionSentence(event: CorrectionEvent): Words {
  if (event.type === 'correctionDismissed') {
    const { zh, en } = CORRECTABLE_NAMES[event.field];
    return say(`不同意更正${zh}${event.comment && `：${event.comment}`}`, `Correction of the ${en} not approved${event.comment && `: ${event.comment}`}`);
  }
  const { zh, en } = subjectOf(event);
  const change = changeOf(event);
  return event.type === 'correctionProposed'
    ? say(`提请更正${zh}${change.zh}：${event.reason}`, `Correction of the ${en} proposed${change.en}: ${event.reason}`)
    : say(`更正${zh}${change.zh}：${event.reason}`, `The ${en} corrected${change.en}: ${event.reason}`);
}

function subjectOf({ field, controlId }: Change): Words {
  const { zh, en } = CORRECTABLE_NAMES[field];
  return controlId === undefined ? { zh, en } : { zh: `${zh}（控制措施${controlId}）`, en: `${en} (control ${controlId})` };
}

/** Persons are ids in the record; who was wrong and who is right is named by the parties' list, not here. */
function changeOf({ field, was, becomes }: Change): Words {
  if (field === 'applicant' || field === 'respondent') return { zh: '', en: '' };
  const [from, to] = field === 'cause' ? [causeWords(was), causeWords(becomes)] : [{ zh: was, en: was }, { zh: becomes, en: becomes }];
  return { zh: `，由“${from.zh}”改为“${to.zh}”`, en: ` from "${from.en}" to "${to.en}"` };
}
