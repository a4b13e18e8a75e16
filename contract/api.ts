import { z } from 'zod';
import { CHIEF_ROLES, STAFF_ROLES } from '#domain/shared/role.ts';
import { ClockMoved, Courts, DemoLogins, LoginBody, Me, MoveClockBody, UserQuery, Users } from './account.ts';
import { AccountBody, AgentBody, BankNoted, BankNoticeBody, CaseOpened, NewCaseBody, Payer, PayerBody, PersonAdded } from './application.ts';
import { Calculation, CalculationQuery, Calculators } from './calculation.ts';
import { CasePage, CaseQuery, CaseView, MaterialLine, PaperView, RevealBody, Revealed } from './case.ts';
import { EngineView } from './engine.ts';
import { DocketPage, DocketQuery, DocketVerdict, LedgerView } from './docket.ts';
import { BoardPage, BoardQuery, CaseChanged, NoticePage, NoticeQuery, ReadBody, Report, ReportQuery, SettingBody, SettingsView } from './overview.ts';
import { ColumnsBody, ErrorsBody, ImportList, ImportStarted, ImportView } from './import.ts';
import type { Route } from './route.ts';
import { Acted, AnswerBody, AssignBody, ClaimBody, ClaimedMany, ClaimManyBody, CommandBody, HoldBody, ReleaseBody, TaskLog, TaskMoved, TaskPage, TaskQuery, TaskRow } from './task.ts';
import { Done } from './value.ts';
import { WhatIf, WhatIfQuery } from './what-if.ts';

export const API_ROOT = '/api/v1';

const READERS = [...STAFF_ROLES, 'supervisor'] as const;
const WORKERS = [...STAFF_ROLES, 'liaison'] as const;
const IMPORTERS = ['filingClerk', 'filingChief', 'liaison'] as const;
const CASE_READERS = [...STAFF_ROLES, 'liaison', 'supervisor'] as const;

/** Every route under `/api/v1`: the server registers by it, the description is generated from it, the browser types its requests by it. */
export const ROUTES = {
  login: { method: 'post', path: '/login', who: 'anyone', body: LoginBody, reply: Me, isKeyless: true, says: { zh: '登录', en: 'Log in' } },
  logout: { method: 'post', path: '/logout', who: 'people', reply: Done, isKeyless: true, says: { zh: '退出', en: 'Log out' } },
  me: { method: 'get', path: '/me', who: 'people', reply: Me, says: { zh: '当前用户与法院日期', en: "Who is logged in, and the court's date" } },
  demoLogins: { method: 'get', path: '/demo-logins', who: 'anyone', reply: DemoLogins, says: { zh: '演示账号', en: 'Logins of a demo court' } },
  users: { method: 'get', path: '/users', who: CASE_READERS, query: UserQuery, reply: Users, says: { zh: '本院人员', en: 'People of the court' } },
  courts: { method: 'get', path: '/courts', who: CASE_READERS, reply: Courts, says: { zh: '可查阅的法院', en: 'Courts whose cases may be read' } },
  engine: { method: 'get', path: '/engine', who: ['operator'], reply: EngineView, says: { zh: '引擎滞后与停滞的程序', en: 'How far the stories are behind, and which stand still' } },
  moveClock: { method: 'post', path: '/clock', who: ['operator'], body: MoveClockBody, reply: ClockMoved, says: { zh: '拨快演示法院的时钟', en: "Move a demo court's clock forward" } },

  tasks: { method: 'get', path: '/tasks', who: CASE_READERS, query: TaskQuery, reply: TaskPage, says: { zh: '待办列表与各栏数量', en: 'Tasks of a place, with the counts of all' } },
  task: { method: 'get', path: '/tasks/:taskId', who: CASE_READERS, reply: TaskRow, says: { zh: '一项待办', en: 'One task' } },
  taskLog: { method: 'get', path: '/tasks/:taskId/log', who: READERS, reply: TaskLog, says: { zh: '领办与转派记录', en: 'Who had the task' } },
  claimTasks: { method: 'post', path: '/tasks/claim', who: WORKERS, body: ClaimManyBody, reply: ClaimedMany, says: { zh: '批量领办', en: 'Claim several tasks' } },
  claimTask: { method: 'post', path: '/tasks/:taskId/claim', who: WORKERS, body: ClaimBody, reply: TaskMoved, says: { zh: '领办', en: 'Claim a task' } },
  releaseTask: { method: 'post', path: '/tasks/:taskId/release', who: WORKERS, body: ReleaseBody, reply: TaskMoved, says: { zh: '退回待领办', en: 'Release a task' } },
  assignTask: { method: 'post', path: '/tasks/:taskId/assign', who: CHIEF_ROLES, body: AssignBody, reply: TaskMoved, says: { zh: '指派', en: 'Assign a task' } },
  holdTask: { method: 'post', path: '/tasks/:taskId/hold', who: WORKERS, body: HoldBody, reply: TaskMoved, says: { zh: '稍后办理', en: 'Put a task aside until a day' } },

  answerTask: { method: 'post', path: '/streams/:streamId/tasks/:taskId/answer', who: WORKERS, body: AnswerBody, reply: Acted, says: { zh: '办理待办', en: 'Answer a task' } },
  command: { method: 'post', path: '/streams/:streamId/commands', who: WORKERS, body: CommandBody, reply: Acted, says: { zh: '对案件作出处理', en: 'Give a command to a case or procedure' } },

  cases: { method: 'get', path: '/cases', who: CASE_READERS, query: CaseQuery, reply: CasePage, says: { zh: '案件列表与检索', en: 'Cases, listed and searched' } },
  newCase: { method: 'post', path: '/cases', who: ['filingClerk', 'filingChief'], body: NewCaseBody, reply: CaseOpened, status: 201, says: { zh: '收取申请材料', en: 'Receive a new application' } },
  case: { method: 'get', path: '/cases/:caseId', who: CASE_READERS, reply: CaseView, says: { zh: '案件页', en: 'The case page' } },
  whatIf: { method: 'get', path: '/cases/:caseId/what-if', who: CASE_READERS, query: WhatIfQuery, reply: WhatIf, says: { zh: '试算期限：假设起算日、扣除、延长不同，何时到期', en: 'Where a deadline would end if a date were another' } },
  docket: { method: 'get', path: '/cases/:caseId/docket', who: READERS, query: DocketQuery, reply: DocketPage, says: { zh: '卷宗', en: 'The docket' } },
  docketVerdict: { method: 'get', path: '/cases/:caseId/docket/verdict', who: READERS, reply: DocketVerdict, says: { zh: '验证卷宗', en: 'Verify the docket' } },
  ledger: { method: 'get', path: '/cases/:caseId/ledger', who: READERS, reply: LedgerView, says: { zh: '案款账目', en: 'The money of the case' } },
  uploadMaterial: { method: 'post', path: '/cases/:caseId/materials', who: STAFF_ROLES, isMultipart: true, reply: MaterialLine, status: 201, says: { zh: '上传材料', en: 'Upload a material' } },
  material: { method: 'get', path: '/cases/:caseId/materials/:materialId', who: READERS, isStream: true, reply: z.any(), says: { zh: '下载材料', en: 'Download a material' } },
  reveal: { method: 'post', path: '/cases/:caseId/parties/:personId/reveal', who: WORKERS, body: RevealBody, reply: Revealed, says: { zh: '查看完整信息并留痕', en: 'Reveal a field of a party, logged' } },
  addAgent: { method: 'post', path: '/cases/:caseId/agents', who: STAFF_ROLES, body: AgentBody, reply: PersonAdded, status: 201, says: { zh: '登记代理人', en: 'Enter an agent of a party' } },
  changeAccount: { method: 'put', path: '/cases/:caseId/parties/:personId/account', who: ['enforcementOfficer', 'enforcementChief', 'filingClerk'], body: AccountBody, reply: Done, says: { zh: '更正收款账户', en: 'Correct the account to pay to' } },
  paper: { method: 'post', path: '/cases/:caseId/papers/:paper', who: STAFF_ROLES, reply: PaperView, says: { zh: '打印文书', en: 'Parties in full for a paper, logged' } },

  bankNotice: { method: 'post', path: '/bank/notices', who: ['finance'], body: BankNoticeBody, reply: BankNoted, says: { zh: '登记银行到账通知', en: "Note the bank's notice of an arrival" } },
  payer: { method: 'post', path: '/bank/notices/:bankRef/payer', who: ['finance', 'enforcementOfficer', 'enforcementChief'], body: PayerBody, reply: Payer, says: { zh: '查看付款人并留痕', en: 'Who paid, logged' } },

  board: { method: 'get', path: '/board', who: CASE_READERS, query: BoardQuery, reply: BoardPage, says: { zh: '绿色通道看板', en: 'Fast-track board' } },
  report: { method: 'get', path: '/report', who: CASE_READERS, query: ReportQuery, reply: Report, says: { zh: '统计报告', en: 'Report' } },
  settings: { method: 'get', path: '/settings', who: STAFF_ROLES, reply: SettingsView, says: { zh: '本院设置与变更记录', en: 'Settings of the court, with their history' } },
  changeSetting: { method: 'put', path: '/settings/:key', who: ['vicePresident', 'president'], body: SettingBody, reply: SettingsView, says: { zh: '变更设置', en: 'Change a setting' } },
  notices: { method: 'get', path: '/notices', who: CASE_READERS, query: NoticeQuery, reply: NoticePage, says: { zh: '通知', en: 'Notices' } },
  readNotices: { method: 'post', path: '/notices/read', who: CASE_READERS, body: ReadBody, reply: Done, says: { zh: '通知已读', en: 'Mark notices as read' } },
  calculators: { method: 'get', path: '/calc', who: 'anyone', reply: Calculators, says: { zh: '计算器一览', en: 'The calculators' } },
  calculation: { method: 'get', path: '/calc/:name', who: 'anyone', query: CalculationQuery, reply: Calculation, says: { zh: '计算期限、费用、利息、分配等', en: 'Calculate a deadline, a fee, interest, a distribution' } },
  imports: { method: 'get', path: '/imports', who: IMPORTERS, reply: ImportList, says: { zh: '导入记录', en: 'Imports' } },
  startImport: { method: 'post', path: '/imports/:what', who: IMPORTERS, isMultipart: true, reply: ImportStarted, status: 201, says: { zh: '上传案件表或者建档立卡名册', en: 'Upload a list of cases or a roster' } },
  import: { method: 'get', path: '/imports/:importId', who: IMPORTERS, reply: ImportView, says: { zh: '导入预览与进度', en: 'Preview and progress of an import' } },
  mapImport: { method: 'put', path: '/imports/:importId/columns', who: IMPORTERS, body: ColumnsBody, reply: ImportView, says: { zh: '对应列与字段', en: 'Map columns to fields' } },
  commitImport: { method: 'post', path: '/imports/:importId/commit', who: IMPORTERS, reply: ImportView, says: { zh: '确认导入', en: 'Bring the file in' } },
  importErrors: { method: 'post', path: '/imports/:importId/errors', who: IMPORTERS, body: ErrorsBody, isStream: true, reply: z.any(), says: { zh: '下载有误的行并留痕', en: 'The rows with errors as a file, logged' } },
  events: { method: 'get', path: '/events', who: CASE_READERS, isStream: true, reply: CaseChanged, says: { zh: '实时变更', en: 'Live changes (server-sent events)' } },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;
