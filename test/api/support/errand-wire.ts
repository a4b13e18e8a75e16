import { z } from 'zod';
import type { AnyWire } from '#contract/kinds.ts';
import { prose } from '#contract/prose.ts';
import type { AnyEvent } from '#domain/shared/record.ts';
import type { KindWords } from '#domain/shared/words.ts';

/** What the errand, the small kind for tests, lets over the wire and says of itself. */
export const ERRAND_WIRE: AnyWire = {
  answers: { check: z.strictObject({ good: z.boolean() }), left: z.strictObject({ word: z.string() }), right: z.strictObject({ word: z.string() }) },
  commands: {
    note: z.strictObject({ type: z.literal('note'), text: prose(200) }),
    stop: z.strictObject({ type: z.literal('stop') }),
    suspend: z.strictObject({ type: z.literal('suspend') }),
    resume: z.strictObject({ type: z.literal('resume') }),
  },
};

export const ERRAND_WORDS: KindWords<{ status: string }> = {
  name: { zh: '差事', en: 'Errand' },
  statuses: { open: { zh: '办理中', en: 'Open' }, done: { zh: '已办结', en: 'Done' }, stopped: { zh: '已终止', en: 'Stopped' } },
  tasks: { check: { zh: '核对差事', en: 'Check the errand' } },
  commands: { note: { zh: '记事', en: 'Note' }, stop: { zh: '终止', en: 'Stop' } },
  sentence: (event: AnyEvent) => (event.type === 'noted' ? { zh: `记事：${String(event.text)}`, en: `Note: ${String(event.text)}` } : undefined),
  steps: ({ status }) => [{ id: 'check', name: { zh: '核对', en: 'Check' }, state: status === 'open' ? 'now' : 'done' }],
};
