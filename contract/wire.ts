import type { z } from 'zod';

/** What may come over the wire for a kind: one schema for each task's answer and for each command. */
export type Wire<Answers extends Record<string, unknown>, Command extends { type: string }> = {
  answers: { readonly [K in keyof Answers]: z.ZodType<Answers[K]> };
  commands: { readonly [C in Command['type']]: z.ZodType<Extract<Command, { type: C }>> };
};
