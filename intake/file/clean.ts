const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A text as it may be kept: no control characters, no half of a character, at most so long; nothing where only blanks are left. */
export function clean(text: string, longest: number): string | null {
  const bare = text.slice(0, longest).replaceAll(CONTROL, '').replaceAll(LONE_SURROGATE, '\ufffd');
  return bare.trim() === '' ? null : bare;
}
