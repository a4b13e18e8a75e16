import { createHash } from 'node:crypto';

/** A statement under a name that follows from its text: PostgreSQL plans what is asked with every request once for each connection. */
export function prepared(text: string, values: unknown[]): { name: string; text: string; values: unknown[] } {
  return { name: createHash('sha1').update(text).digest('base64url'), text, values };
}
