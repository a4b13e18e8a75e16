import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES, type RouteName } from '#contract/api.ts';
import type { Route } from '#contract/route.ts';
import { ROLES, type Role } from '#domain/shared/role.ts';
import { openApi, type Api } from './support/app.ts';
import type { Ask } from './support/client.ts';
import { PEOPLE, type Login } from './support/people.ts';

const PERSON = { type: 'natural', name: '张三', idType: 'citizen' } as const;

/** A request that every route would take from the right person. Total: a new route does not compile without one. */
const ASKS: Record<RouteName, Pick<Ask, 'body' | 'query'>> = {
  login: { body: { login: 'nobody', password: 'x' } },
  logout: {},
  me: {},
  demoLogins: {},
  users: {},
  courts: {},
  engine: {},
  moveClock: { body: { to: '2030-01-01' } },
  tasks: {},
  task: {},
  taskLog: {},
  claimTasks: { body: { tasks: [{ taskId: 'errand/none/check/1', version: 1 }] } },
  claimTask: { body: { version: 1 } },
  releaseTask: { body: { version: 1 } },
  assignTask: { body: { version: 1, to: 'nobody', reason: '分担工作' } },
  holdTask: { body: { version: 1, until: '2099-01-01' } },
  answerTask: { body: { answer: { good: true } } },
  command: { body: { command: { type: 'note', text: '记' } } },
  cases: {},
  newCase: { body: {
    kind: 'civil', receivedOn: '2018-01-02', parties: [{ role: 'applicant', person: PERSON }, { role: 'respondent', person: PERSON }],
    application: { cause: 'wages', claimAmount: '1000', request: '请求支付工资' },
  } },
  case: {},
  whatIf: { query: { stream: 'errand/none', deadline: 'errand/none/check/1' } },
  docket: {},
  docketVerdict: {},
  ledger: {},
  uploadMaterial: {},
  material: {},
  reveal: { body: { field: 'name', reason: '核对身份' } },
  addAgent: { body: { person: PERSON } },
  changeAccount: { body: { account: '6222021111111111111', reason: '本人更正' } },
  paper: {},
  bankNotice: { body: { bankRef: 'B1', amount: '10.00', on: '2018-01-02', toAccount: '610902000001' } },
  payer: { body: { reason: '认领案款' } },
  board: {},
  report: {},
  settings: {},
  changeSetting: { body: { value: true, was: null } },
  notices: {},
  readNotices: { body: { upTo: '1' } },
  calculators: {},
  calculation: { query: { rule: 'FIL-001', from: '2018-07-16' } },
  imports: {},
  startImport: {},
  import: {},
  mapImport: { body: { columns: [] } },
  commitImport: {},
  importErrors: { body: { format: 'csv', reason: '更正后再导入' } },
  events: {},
};

const NAMES = Object.keys(ROUTES) as RouteName[];
const BOUND = NAMES.filter((name) => /:(caseId|streamId|taskId)/.test(ROUTES[name].path));
/** Who stands for a role at 汉滨区法院, and who of another court or county holds a role that the route admits. */
const AT_HANBIN = new Map<Role, Login>(PEOPLE.slice(0, -3).map(({ login, roles }) => [roles[0], login]));
const ELSEWHERE: Login[] = ['other-clerk', 'other-president', 'other-liaison'];

let api: Api;
let ids: Record<string, string>;

beforeAll(async () => {
  api = await openApi();
  const errand = await api.errand({ parties: [{ role: 'applicant', person: { type: 'natural', name: '张某某', idType: 'other' } }] });
  const taskId = await api.task(errand);
  const { rows } = await api.database.pool.query<{ person_id: string }>('select person_id from party where case_id = $1', [errand.caseId]);
  await api.database.pool.query(`insert into material (material_id, case_id, kind, name, media_type, bytes, sha256, uploaded_by, at_ms) values ('material-1', $1, 'other', '起诉状.pdf', 'application/pdf', 1, '\\x00', $2, 0)`, [errand.caseId, api.accounts.clerk]);
  ids = { caseId: errand.caseId, streamId: errand.streamId, taskId, personId: rows[0]!.person_id, materialId: 'material-1', paper: 'acceptance', key: 'filing.autoFile' };
});
afterAll(() => api[Symbol.asyncDispose]());

it('says for every route who may', () => {
  const table = NAMES.map((name) => {
    const { method, path, who } = ROUTES[name] as Route;
    return `${method.toUpperCase().padEnd(4)} ${path.padEnd(44)} ${typeof who === 'string' ? who : ROLES.filter((role) => who.includes(role)).join(' ')}`;
  });
  expect(table.join('\n')).toMatchInlineSnapshot(`
    "POST /login                                       anyone
    POST /logout                                      people
    GET  /me                                          people
    GET  /demo-logins                                 anyone
    GET  /users                                       filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    GET  /courts                                      filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    GET  /engine                                      operator
    POST /clock                                       operator
    GET  /tasks                                       filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    GET  /tasks/:taskId                               filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    GET  /tasks/:taskId/log                           filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance supervisor
    POST /tasks/claim                                 filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison
    POST /tasks/:taskId/claim                         filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison
    POST /tasks/:taskId/release                       filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison
    POST /tasks/:taskId/assign                        filingChief trialChief enforcementChief vicePresident president
    POST /tasks/:taskId/hold                          filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison
    POST /streams/:streamId/tasks/:taskId/answer      filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison
    POST /streams/:streamId/commands                  filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison
    GET  /cases                                       filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    POST /cases                                       filingClerk filingChief
    GET  /cases/:caseId                               filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    GET  /cases/:caseId/what-if                       filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    GET  /cases/:caseId/docket                        filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance supervisor
    GET  /cases/:caseId/docket/verdict                filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance supervisor
    GET  /cases/:caseId/ledger                        filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance supervisor
    POST /cases/:caseId/materials                     filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance
    GET  /cases/:caseId/materials/:materialId         filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance supervisor
    POST /cases/:caseId/parties/:personId/reveal      filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison
    POST /cases/:caseId/agents                        filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance
    PUT  /cases/:caseId/parties/:personId/account     filingClerk enforcementOfficer enforcementChief
    POST /cases/:caseId/papers/:paper                 filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance
    POST /bank/notices                                finance
    POST /bank/notices/:bankRef/payer                 enforcementOfficer enforcementChief finance
    GET  /board                                       filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    GET  /report                                      filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    GET  /settings                                    filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance
    PUT  /settings/:key                               vicePresident president
    GET  /notices                                     filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    POST /notices/read                                filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor
    GET  /calc                                        anyone
    GET  /calc/:name                                  anyone
    GET  /imports                                     filingClerk filingChief liaison
    POST /imports/:what                               filingClerk filingChief liaison
    GET  /imports/:importId                           filingClerk filingChief liaison
    PUT  /imports/:importId/columns                   filingClerk filingChief liaison
    POST /imports/:importId/commit                    filingClerk filingChief liaison
    POST /imports/:importId/errors                    filingClerk filingChief liaison
    GET  /events                                      filingClerk filingChief trialJudge trialChief courtClerk enforcementOfficer enforcementChief vicePresident president finance liaison supervisor"
  `);
});

describe.each(NAMES.filter((name) => (ROUTES[name] as Route).who !== 'anyone'))('%s', (name) => {
  const route: Route = ROUTES[name];
  const ask = () => ({ params: ids, ...ASKS[name] });

  it('wants a login', async () => {
    expect((await (await api.as(null)).refused(name, ask())).code).toBe('not_logged_in');
  });

  it('refuses every role that is not its own, and says whose it is', async () => {
    const refused = ROLES.filter((role) => route.who !== 'people' && !route.who.includes(role));
    for (const role of refused) {
      const problem = await (await api.as(AT_HANBIN.get(role)!)).refused(name, ask());
      expect([role, problem.status, problem.code, problem.detail]).toEqual([role, 403, 'wrong_role', { roles: (route.who as readonly string[]).join(',') }]);
    }
  });
});

describe.each(BOUND)('%s', (name) => {
  const { who } = ROUTES[name] as Route;
  const admits = (login: Login) => who === 'people' || PEOPLE.find((person) => person.login === login)!.roles.some((role) => who.includes(role));

  it('knows nothing of a case of another court or county', async () => {
    for (const login of ELSEWHERE.filter(admits)) {
      const problem = await (await api.as(login)).refused(name, { params: ids, ...ASKS[name] });
      expect([login, problem.status, problem.code]).toEqual([login, 404, 'not_found']);
    }
  });

  it('lets the supervisor above look, and do nothing', async () => {
    if (!admits('supervisor') || name === 'material') return;
    const query = name === 'whatIf' ? { stream: ids.streamId!, deadline: ids.taskId! } : {};
    expect((await (await api.as('supervisor')).send(name, { params: ids, query })).status).toBe(200);
  });
});

it('keeps lists, counts and searches within the reader’s courts', async () => {
  for (const login of [...ELSEWHERE, 'liaison'] as const) {
    const client = await api.as(login);
    const found = await client.call('cases', { query: { q: '张某某' } });
    const inbox = await client.call('tasks', { query: { box: 'available' } });
    expect([login, found.total, found.rows, inbox.total, inbox.counts.available]).toEqual([login, 0, [], 0, 0]);
    expect((await client.call('report')).figures.map(({ cases }) => cases)).toEqual((await client.call('report')).figures.map(() => 0));
  }
  const above = await api.as('supervisor');
  expect([(await above.call('cases', { query: { q: '张某某' } })).total, (await above.call('tasks', { query: { box: 'court' } })).total]).toEqual([1, 1]);
  expect((await above.call('tasks', { query: { box: 'court' } })).rows[0]).toMatchObject({ mayAnswer: false, mayClaim: false });
});

it('gives a bulk claim of another court’s tasks nothing but “no such task”', async () => {
  const { rows } = await (await api.as('other-clerk')).call('claimTasks', { body: { tasks: [{ taskId: ids.taskId, version: 1 }, { taskId: 'errand/none/check/1', version: 1 }] } });
  expect(rows.map((row) => row.done || row.code)).toEqual(['not_found', 'not_found']);
});

it('shows another court or county neither fast tracks on the board nor who paid', async () => {
  const clerk = await api.as('clerk');
  const { today } = await clerk.call('me');
  await clerk.call('newCase', { body: { ...(ASKS.newCase.body as object), receivedOn: today, application: { cause: 'wages', claimAmount: '1000', request: '请求支付工资', povertyClaimed: true } } });
  const tracks = async (login: Login) => (await (await api.as(login)).call('board', { query: { show: 'all' } })).total;
  expect([await tracks('clerk'), await tracks('liaison'), await tracks('supervisor')]).toEqual([1, 1, 1]);
  for (const login of ELSEWHERE) expect([login, await tracks(login)]).toEqual([login, 0]);

  await (await api.as('finance')).call('bankNotice', { body: { bankRef: 'A-1', amount: '10.00', on: today, toAccount: '1', payer: '孙大暑' } });
  const payer = { params: { bankRef: 'A-1' }, body: { reason: '认领案款' } };
  expect((await (await api.as('officer')).call('payer', payer)).payer).toBe('孙大暑');
  await api.database.pool.query(`update account set court_code = '陕0924' where login = 'officer'`);
  expect((await (await api.as('officer')).refused('payer', payer)).code).toBe('not_found');
  await api.database.pool.query(`update account set court_code = '陕0902' where login = 'officer'`);
});
