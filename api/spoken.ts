import type { AnyEvent } from '#domain/shared/record.ts';
import type { Subject } from '#domain/shared/shared-sentence.ts';
import type { KindWords, Words } from '#domain/shared/words.ts';
import type { SpokenLine } from '#prisma/reads/docket.ts';
import { nameOf, taskNameOf } from './deadline-view.ts';
import { sentenceOf } from './sentence.ts';

/** What a line says; of a deadline that it knows by its id only, with the name. */
export function spokenOf(words: KindWords | undefined, { streamId, event, deadline }: Pick<SpokenLine, 'streamId' | 'event' | 'deadline'>): Words {
  return sentenceOf(words, event, subjectOf(words, streamId, event, deadline));
}

function subjectOf(words: KindWords | undefined, streamId: string, event: AnyEvent, deadline: SpokenLine['deadline']): Subject | undefined {
  const deadlineId = String(event.deadlineId ?? event.limitId ?? event.taskId);
  if (deadline) return { name: nameOf({ ...deadline, streamId, deadlineId }, words), isTarget: deadline.isTarget };
  return event.taskId === undefined ? undefined : { name: taskNameOf(streamId, deadlineId, words), isTarget: false };
}
