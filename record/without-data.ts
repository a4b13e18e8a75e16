/** Their messages quote what could not be read. */
const QUOTING = new Set(['SyntaxError', 'RangeError', 'ZodError']);

/** PostgreSQL puts the values of a row into `detail`, and a few messages quote input: neither belongs in a log. Of what is thrown, this is what a log may hold. */
export function withoutData(error: unknown): { name: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { code?: string };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n') ?? '';
  return { name: error.name, ...(code && { code }), stack: `${code || QUOTING.has(error.name) ? error.name : `${error.name}: ${error.message}`}\n${frames}` };
}
