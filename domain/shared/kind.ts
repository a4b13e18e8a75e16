import type { IsoDate } from './dates.ts';
import type { AnyEvent, Limit, RuleId, RungSpec, SharedEvent } from './record.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { Result } from './result.ts';
import type { Actor, Role } from './role.ts';

/**
 * A human step: who may do it, by which rule it is due, how many days before to remind. `by: 'handler'` puts it into the handler's own inbox.
 * `isTarget`: the day is no limit of law on the court (a target of its own, a party's period), and to miss it is no breach.
 */
export type TaskSpec = { role: Role; rule: RuleId; remind: readonly number[]; by?: 'handler'; isTarget?: true };
export type TaskTable = Readonly<Record<string, TaskSpec>>;

/** Status × command → who may. A missing cell means no. Printed in a test; frozen when released. */
export type CommandRole = Role | 'order';
export type ActionTable = Readonly<Record<string, Readonly<Record<string, readonly CommandRole[]>>>>;

/** What a court has switched, by key; `rule:<id>` overrides the number of a rule. */
export type Settings = Readonly<Record<string, unknown>>;

/** What a decision may know besides the state: who acts, in which role, and the court's time. */
export type DecisionContext = { by: Actor; role: CommandRole; nowMs: number; today: IsoDate; settings: Settings; streamId: string; caseId: string; courtCode: string; /** The task that is answered. */ taskId?: string; /** The last day of a rule from a day, by the calendar in force and without what the stream leaves out; for commands. */ lastDay?(rule: RuleId, from: IsoDate): IsoDate };

/** One leg of a double entry: amounts are decimal strings, debit positive, and the legs of a line sum to zero. `on`: the day it belongs to, where that is not the day of the line. */
export type LedgerLeg = { account: string; amount: string; on?: IsoDate };

/** What a line brings about beside its own stream, in the same transaction. */
export type Effects = {
  /** Streams of the same case that begin with this line. */
  open?: readonly Opening[];
  /** Streams whose news this stream wants (`follow`), or that want the news of this one (`tell`). */
  follow?: readonly string[];
  tell?: readonly string[];
  /** As `follow`, without what is already past: news from now on. */
  watch?: readonly string[];
  ledger?: readonly LedgerLeg[];
  /** Persons the line names as parties of the case. */
  parties?: readonly PartyChange[];
  /** A new case of the same court with the same parties, linked to this one. */
  openCase?: readonly CaseBirth[];
};

/**
 * A person becomes a party of the case, in the place of another where the entry of that one was wrong; with no role the line only names the person.
 * Who is neither of the case nor newly entered with the line, or does not stand on the side the line wants (`standsAs`), is refused with `party_unknown`; who is no natural person where a rule
 * (`naturalBy`) wants one with `condition_unmet`.
 */
export type PartyChange = { personId: string; role?: 'applicant' | 'respondent' | 'thirdParty'; insteadOf?: string; standsAs?: 'applicant' | 'respondent'; naturalBy?: RuleId };

export type CaseBirth = { caseId: string; kind: string; relation: string; receivedOn: IsoDate; event: AnyEvent };

/** `ifKnown`: a stream of that id is there already, and what would open it again is refused with this code. */
export type Opening = { streamId: string; kind: string; event: AnyEvent; ifKnown?: RefusalCode };

/** What lists and heads of pages show of a case; held as a row, written with each line. Amounts are decimal strings. */
export type CaseRow = {
  status: string;
  stage: string;
  handlerId: string | null;
  cause: string;
  claim: string;
  /** The claim with what has come to it, less what was waived, and what of the money went elsewhere: less what came, the sum of the entries, it is what is outstanding. */
  owed: string;
  tags: readonly string[];
  /** The day as the record has it now; null leaves that of the opening. */
  receivedOn: IsoDate | null;
  filedOn: IsoDate | null;
  closedOn: IsoDate | null;
  closing: string | null;
};

/**
 * A kind of case or procedure: what is true (`evolve`) and what is allowed (`answer`, `decide`), at once or refused.
 * `news` names the event types that followers hear of.
 */
export type Kind<State = unknown, Event extends AnyEvent = AnyEvent, Command extends { type: string } = { type: string }, Answer = { kind: string; answer: unknown }> = {
  name: string;
  version: string;
  workflow: string;
  tasks: TaskTable;
  actions: ActionTable;
  news: readonly string[];
  evolve(state: State | undefined, event: Event | SharedEvent): State;
  answer(state: State, given: Answer, context: DecisionContext): Result<(Event | SharedEvent)[], Refusal>;
  decide(state: State, command: Command, context: DecisionContext): Result<(Event | SharedEvent)[], Refusal>;
  status(state: State): string;
  isEnd(state: State): boolean;
  handler(state: State): string | null;
  /** Who hears of the kind's limits while it has no handler. */
  waitingRole?(state: State): Role;
  /** Running deadlines that count from another day after a line that puts one right. */
  recounts?(state: State, event: Event | SharedEvent): readonly { deadlineId: string; from: IsoDate }[];
  /** The limits that a stream was under in a former system, as the lines of the imported case it belongs to tell them. */
  formerLimits?(state: State, caseStream: string, lines: readonly AnyEvent[]): Extract<SharedEvent, { type: 'imported' }>['limits'];
  effects(state: State, event: Event | SharedEvent, place: { streamId: string; caseId: string }): Effects;
  /** Only kinds of case have a row; a procedure shows on the case it belongs to. */
  caseRow: ((state: State) => CaseRow) | null;
};

/** A kind with its own types hidden: what the door and the desk work with. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each kind's functions take its own types and nothing else would hold them all
export type AnyKind = Kind<any, any, any, any>;

/** The key that a story gave a question of this kind, to tell it from others that are open at the same time; undefined when it gave none. */
export function keyOfTask({ streamId, taskId }: Pick<DecisionContext, 'streamId' | 'taskId'>, kind: string): string | undefined {
  const start = `${streamId}/${kind}/`;
  return taskId?.startsWith(start) ? taskId.slice(start.length).replace(/#\d+$/, '') : undefined;
}

/** The rungs of a task's deadline: its reminders, then the breach, or of a target its end. */
export function rungsOf({ remind, isTarget }: TaskSpec): RungSpec[] {
  return [...remind.map((days): RungSpec => ({ name: `remind/${days}`, beforeDays: days })), { name: isTarget ? 'ended' : 'breach' }];
}

/** A rule's number as this court has set it, or undefined where the rule's own number holds. */
export function settingOf(settings: Settings, rule: RuleId): Limit | undefined {
  const value = settings[`rule:${rule}`];
  return isLimit(value) ? value : undefined;
}

function isLimit(value: unknown): value is Limit {
  if (typeof value !== 'object' || value === null) return false;
  const { n, unit } = value as Partial<Limit>;
  return Number.isInteger(n) && (n as number) >= 0 && ['cd', 'wd', 'm', 'y', 'h'].includes(String(unit));
}

export function isAllowed(actions: ActionTable, status: string, command: string, role: CommandRole): boolean {
  return actions[status]?.[command]?.includes(role) ?? false;
}

/** The role in which this person may give the command at this status; undefined when none of theirs may. */
export function roleFor(actions: ActionTable, status: string, command: string, { roles }: Actor): Role | undefined {
  return roles.find((role) => isAllowed(actions, status, command, role));
}

export type CommandOffer = { command: string; refused: null | 'wrong_status' | 'wrong_role'; roles: readonly Role[] };

/** Every command of the table with the reason why it cannot be given now, or null where it can. */
export function commandsFor(actions: ActionTable, status: string, roles: readonly Role[]): CommandOffer[] {
  const all = [...new Set(Object.values(actions).flatMap((row) => Object.keys(row)))];
  return all.flatMap((command): CommandOffer[] => {
    const allowed = (actions[status]?.[command] ?? []).filter((role): role is Role => role !== 'order');
    const ever = Object.values(actions).some((row) => row[command]?.some((role) => role !== 'order'));
    if (!ever) return [];
    if (allowed.length === 0) return [{ command, refused: 'wrong_status', roles: allowed }];
    return [{ command, refused: allowed.some((role) => roles.includes(role)) ? null : 'wrong_role', roles: allowed }];
  });
}
