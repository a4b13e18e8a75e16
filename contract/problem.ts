import { z } from 'zod';
import type { RefusalCode } from '#domain/shared/refusal.ts';
import { AtMs, Words } from './value.ts';

/** What can go wrong before an act reaches the record. */
export const REQUEST_CODES = [
  'bad_request', 'bad_json', 'wrong_content_type', 'body_too_large', 'not_logged_in', 'bad_login', 'too_many_attempts', 'bad_csrf', 'wrong_origin', 'key_missing', 'not_calculable', 'number_in_text', 'unavailable', 'internal',
] as const;

export type RequestCode = (typeof REQUEST_CODES)[number];
export type ProblemCode = RefusalCode | RequestCode;

/** A value that is refused: where it stands in the body, why, and the same in words for the person who typed it. */
export const Issue = z.strictObject({ path: z.string(), message: z.string(), words: Words.optional() });
export type Issue = z.infer<typeof Issue>;

/** `application/problem+json`. `code` is stable; `title` is Chinese, `titleEn` English; `next` says what to do; `requestId` is the number to give the operator. */
export const Problem = z.strictObject({
  type: z.string(),
  status: z.number().int(),
  code: z.string(),
  title: z.string(),
  titleEn: z.string(),
  next: Words,
  requestId: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  issues: z.array(Issue).optional(),
  changed: z.array(z.strictObject({ revision: z.number().int(), atMs: AtMs, by: Words, sentence: Words })).optional(),
}).meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
