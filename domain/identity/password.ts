const SHORTEST = 12;
const LONGEST = 200;

export type PasswordProblem = 'too_short' | 'too_long' | 'names_its_owner';

/** Why this is no password for an account, or undefined: twelve characters at least, and not the login or the name. */
export function passwordProblem(password: string, owner: { login: string; name: string }): PasswordProblem | undefined {
  if ([...password].length < SHORTEST) return 'too_short';
  if (password.length > LONGEST) return 'too_long';
  const bare = password.toLowerCase();
  return [owner.login, owner.name].some((own) => own !== '' && bare.replaceAll(own.toLowerCase(), '').trim() === '') ? 'names_its_owner' : undefined;
}
