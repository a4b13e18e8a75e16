import { userInfo } from 'node:os';
import { COURTS, courtOf, type Court } from '#domain/identity/courts.ts';
import { passwordProblem, type PasswordProblem } from '#domain/identity/password.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { ROLE_NAMES, ROLES, type Role } from '#domain/shared/role.ts';
import { courtCounty, writeCourts } from '#record/account.ts';
import { accountOf, addAccount, listAccounts, resetPassword, setActive, type Account } from '#record/account-change.ts';
import { DONE, refuse, type Command, type CommandIo, type CommandProblem } from '../command.ts';
import { withCourt, type Court as RunningCourt } from '../court.ts';
import { readOptions, required, type OptionTable, type Options } from '../options.ts';

const LOGIN = /^[a-z][a-z0-9._-]{1,39}$/;
const NO_SUCH_LOGIN: CommandProblem = { code: 'no_such_user', title: '没有这个登录名', titleEn: 'There is no such login' };
const PASSWORD_TITLES = {
  too_short: ['口令至少 12 个字符', 'A password has 12 characters at least'],
  too_long: ['口令过长', 'The password is too long'],
  names_its_owner: ['口令不能是登录名或者姓名', 'A password is neither the login nor the name'],
} as const satisfies Record<PasswordProblem, readonly [string, string]>;

type Work = (options: Options, io: CommandIo, court: RunningCourt) => Promise<Result<{ text: string; json: unknown }, CommandProblem>>;

function usersCommand(usage: string, table: OptionTable, work: Work): Command {
  return {
    usage,
    run: (argv, io) =>
      withCourt(argv, io, async (court) => {
        const options = readOptions(argv, table);
        const done = options.ok ? await work(options.value, io, court) : options;
        if (!done.ok) return refuse(done.error, argv.includes('--json'), io);
        io.out(argv.includes('--json') ? `${JSON.stringify(done.value.json)}\n` : done.value.text);
        return DONE;
      }),
  };
}

/** Lists accounts: who they are, where, in which roles, and which are closed. No password, no hash. */
export const usersListCommand = usersCommand('duixian users list [--court 法院代字或名称] [--json]', { values: ['court'], flags: [], words: 0 }, async ({ values }, _io, { pool }) => {
  const named = values.court?.at(-1);
  const court = named === undefined ? undefined : findCourt(named);
  if (named !== undefined && !court) return err(noSuchCourt(named));
  const accounts = await listAccounts(pool, court?.code ?? null);
  return ok({ json: { accounts }, text: accounts.length === 0 ? '还没有账号。用 duixian users add 添加第一个。\n' : accounts.map(line).join('') });
});

/** Makes an account, the first one of a new court too. Its password is typed, or piped in with `--password-stdin`. */
export const usersAddCommand = usersCommand(
  `duixian users add 登录名 --name 姓名 --court 法院代字或名称 --roles 职责,职责 [--county 县区代码] [--password-stdin] [--json]\n  职责：${ROLES.map((role) => `${role} ${ROLE_NAMES[role].zh}`).join('、')}`,
  { values: ['name', 'court', 'roles', 'county'], flags: ['password-stdin'], words: 1 },
  async (options, io, { pool }) => {
    const login = options.words[0]!;
    if (!LOGIN.test(login)) return err({ code: 'bad_login_name', title: '登录名为 2 至 40 个小写字母、数字或者 . _ -，以字母开头', titleEn: 'A login is 2 to 40 small letters, digits or . _ - and begins with a letter' });
    const [name, courtGiven, rolesGiven] = [required(options, 'name'), required(options, 'court'), required(options, 'roles')];
    if (!name.ok) return name;
    if (!courtGiven.ok) return courtGiven;
    if (!rolesGiven.ok) return rolesGiven;
    const court = findCourt(courtGiven.value);
    if (!court) return err(noSuchCourt(courtGiven.value));
    const roles = rolesOf(rolesGiven.value, court);
    if (!roles.ok) return roles;
    await writeCourts(pool);
    const county = countyFor(roles.value, options.values.county?.at(-1) ?? (await courtCounty(pool, court.code)));
    if (!county.ok) return county;
    if (await accountOf(pool, login)) return err({ code: 'login_taken', title: '此登录名已有账号', titleEn: 'The login is taken' });
    const password = await askPassword(options, io, { login, name: name.value });
    if (!password.ok) return password;
    const made = await addAccount(pool, { login, name: name.value, password: password.value, courtCode: court.code, roles: roles.value, ...(county.value && { countyCode: county.value }) }, operator());
    if (!made) return err({ code: 'login_taken', title: '此登录名已有账号', titleEn: 'The login is taken' });
    return ok({ json: { login, courtCode: court.code, roles: roles.value, countyCode: county.value }, text: `已添加 ${login}（${name.value}，${court.name}，${roles.value.map((role) => ROLE_NAMES[role].zh).join('、')}）。\n` });
  },
);

/** Closes an account: it can log in no more, and is logged out where it is. Its cases and tasks stay, and are said. */
export const usersDisableCommand = usersCommand('duixian users disable 登录名 [--json]', { values: [], flags: [], words: 1 }, async ({ words }, _io, { pool }) => {
  const left = await setActive(pool, words[0]!, false, operator());
  if (!left) return err(NO_SUCH_LOGIN);
  const inHand = left.tasks + left.cases > 0 ? `其名下还有 ${left.cases} 件未结案件、${left.tasks} 项待办，请由庭长、局长另行指定。` : '';
  return ok({ json: { login: words[0], ...left }, text: `已停用 ${words[0]}。${inHand}\n` });
});

export const usersEnableCommand = usersCommand('duixian users enable 登录名 [--json]', { values: [], flags: [], words: 1 }, async ({ words }, _io, { pool }) =>
  (await setActive(pool, words[0]!, true, operator())) ? ok({ json: { login: words[0] }, text: `已启用 ${words[0]}。\n` }) : err(NO_SUCH_LOGIN));

/** Sets another password; every session of the account ends. */
export const usersResetPasswordCommand = usersCommand('duixian users reset-password 登录名 [--password-stdin] [--json]', { values: [], flags: ['password-stdin'], words: 1 }, async (options, io, { pool }) => {
  const account = await accountOf(pool, options.words[0]!);
  if (!account) return err(NO_SUCH_LOGIN);
  const password = await askPassword(options, io, account);
  if (!password.ok) return password;
  await resetPassword(pool, account.login, password.value, operator());
  return ok({ json: { login: account.login }, text: `已重设 ${account.login} 的口令，其登录状态已全部失效。\n` });
});

/** Who types here: the account of the machine, since the courts' own accounts do not reach this far. */
function operator(): string {
  return `shell/${userInfo().username}`;
}

function line({ login, name, courtName, courtCode, roles, countyCode, isActive, isDemo }: Account): string {
  const marks = [countyCode && `县区 ${countyCode}`, isDemo && '演示', !isActive && '已停用'].filter(Boolean).join('，');
  return `${login}  ${name}  ${courtName}（${courtCode}）  ${roles.map((role) => ROLE_NAMES[role].zh).join('、')}${marks && `  ${marks}`}\n`;
}

function findCourt(given: string): Court | undefined {
  return courtOf(given) ?? COURTS.find(({ name }) => name === given);
}

function noSuchCourt(given: string): CommandProblem {
  return { code: 'no_such_court', title: `没有这个法院：${given}`, titleEn: 'There is no such court', field: 'court' };
}

function rolesOf(given: string, { level }: Court): Result<Role[], CommandProblem> {
  const roles: Role[] = [];
  for (const word of given.split(/[,，、\s]+/).filter(Boolean)) {
    const role = ROLES.find((known) => known === word || ROLE_NAMES[known].zh === word);
    if (!role) return err({ code: 'no_such_role', title: `没有这个职责：${word}`, titleEn: 'There is no such role', field: 'roles' });
    if (!roles.includes(role)) roles.push(role);
  }
  if (roles.length === 0) return err({ code: 'missing_field', title: '须填写', titleEn: 'A value is needed', field: 'roles' });
  if (roles.includes('supervisor') && level === 'basic') return err({ code: 'no_court_below', title: '基层法院没有下级法院可以监督', titleEn: 'A basic court has no court below it to supervise', field: 'roles' });
  if (roles.includes('operator') && roles.length > 1) return err({ code: 'operator_alone', title: '系统运维看不到案件内容，不能兼任其他职责', titleEn: 'An operator sees no case and holds no other role', field: 'roles' });
  return ok(roles);
}

/** A liaison sees one county: that of the court, or the one named. */
function countyFor(roles: readonly Role[], county: string | null): Result<string | null, CommandProblem> {
  if (!roles.includes('liaison')) return ok(null);
  if (county !== null && /^\d{6}$/.test(county)) return ok(county);
  return err({ code: 'missing_field', title: '联络员须有县（区）代码，六位数字', titleEn: 'A liaison needs a county code of six digits', field: 'county' });
}

async function askPassword({ flags }: Options, io: CommandIo, owner: { login: string; name: string }): Promise<Result<string, CommandProblem>> {
  const password = await io.ask('口令：', { isSecret: true });
  if (password === undefined) return err({ code: 'missing_field', title: '没有输入口令', titleEn: 'No password was given' });
  const problem = passwordProblem(password, owner);
  if (problem) return err({ code: `password_${problem}`, title: PASSWORD_TITLES[problem][0], titleEn: PASSWORD_TITLES[problem][1] });
  if (!flags.has('password-stdin') && (await io.ask('再输入一次：', { isSecret: true })) !== password) return err({ code: 'passwords_differ', title: '两次输入的口令不同', titleEn: 'The two passwords differ' });
  return ok(password);
}
