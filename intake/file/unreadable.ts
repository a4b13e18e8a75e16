import type { FileProblemCode } from '#domain/import/file-problem.ts';

/** The file cannot be read, and why. */
export class Unreadable extends Error {
  readonly problem: FileProblemCode;

  constructor(problem: FileProblemCode, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}

/** What the error says of the file; undefined for one that says nothing of it. */
export function problemOf(error: unknown): FileProblemCode | undefined {
  return error instanceof Unreadable ? error.problem : undefined;
}
