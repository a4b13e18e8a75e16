import { z } from 'zod';

const PROSE = z.registry<{ isProse: true }>();

/** A field of free text: before it is written, names in it become codes and numbers of persons are refused. */
export function prose(longest: number, shortest = 1) {
  const field = z.string().trim().min(shortest).max(longest);
  PROSE.add(field, { isProse: true });
  return field;
}

/** What its schema has taken, with every free text in it rewritten; `rewrite` is told where the text stands. */
export function rewriteProse(schema: z.ZodType, given: unknown, rewrite: (text: string, path: string) => string, path: readonly string[] = []): unknown {
  const own = bare(schema);
  if (typeof given === 'string') return PROSE.has(own) ? rewrite(given, path.join('.')) : given;
  if (own instanceof z.ZodUnion) {
    const taken = (own.options as z.ZodType[]).find((option) => option.safeParse(given).success);
    return taken ? rewriteProse(taken, given, rewrite, path) : given;
  }
  if (own instanceof z.ZodArray && Array.isArray(given)) return given.map((item, at) => rewriteProse(own.element as z.ZodType, item, rewrite, [...path, String(at)]));
  if (!(own instanceof z.ZodObject) || typeof given !== 'object' || given === null) return given;
  const shape = own.shape as Record<string, z.ZodType>;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, shape[name] ? rewriteProse(shape[name], value, rewrite, [...path, name]) : value]));
}

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional ? bare(schema.unwrap() as z.ZodType) : schema;
}
