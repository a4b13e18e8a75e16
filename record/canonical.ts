const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The value as canonical JSON (RFC 8785): the same value always gives the same text. Fields that are undefined are left out.
 * Throws on what JSON cannot hold: a number that is not finite, half of a character.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return ofText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} is no JSON number`);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const object = value as Record<string, unknown>;
  let text = '';
  for (const key of Object.keys(object).sort()) {
    const field = object[key];
    if (field !== undefined) text += `${text === '' ? '' : ','}${ofText(key)}:${canonical(field)}`;
  }
  return `{${text}}`;
}

function ofText(text: string): string {
  const json = JSON.stringify(text);
  if (json.includes('\\ud') && LONE_SURROGATE.test(text)) throw new Error('half of a character is no JSON text');
  return json;
}
