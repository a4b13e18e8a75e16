import { assertNever } from './assert-never.ts';
import type { PastLimit, ResolvedDeadline, SharedEvent } from './record.ts';
import { say, type KindWords, type Words } from './words.ts';

type Names = Pick<KindWords, 'tasks' | 'rungs' | 'reasons'> | undefined;

/** The deadline or task that a line is about; the line itself holds only its id. A target is the court's own, not a limit set by law. */
export type Subject = { name: Words; isTarget: boolean };

const TARGET_MISSED = say('超快办时限', 'target missed');

/** What has come of a deadline at one of its rungs. A missed target is never said to be a breach of law. */
export function rungWords(type: 'reminded' | 'breached', rung: string, isTarget: boolean, names: Names): Words {
  if (type === 'breached') return isTarget ? TARGET_MISSED : say('超法定期限', 'overdue by law');
  if (rung.startsWith('remind')) return say('即将届满，已提醒', 'it ends soon, reminded');
  return names?.rungs?.[rung] ?? (isTarget ? TARGET_MISSED : say('已届满', 'it has ended'));
}

/** Why time stands still or is left out: in the words of the kind, else as it was typed. */
export function reasonWords(reason: string, names: Pick<KindWords, 'reasons'> | undefined): Words {
  const { zh, en } = names?.reasons?.[reason] ?? say(reason, reason);
  return { zh, en };
}

const NOT_NAMED: Subject = { name: { zh: '期限', en: 'Time limit' }, isTarget: false };

/** One line of the docket for what every kind of stream may hold. */
export function sharedSentence(event: SharedEvent, names: Names, { name, isTarget }: Subject = NOT_NAMED): Words {
  switch (event.type) {
    case 'taskOpened':
      return both(taskName(names, event.kind), (name) => `产生待办：${name}${dueZh(event.deadline)}`, (name) => `Task opened: ${name}${dueEn(event.deadline)}`);
    case 'taskAnswered':
      return both(taskName(names, event.kind), (name) => `办结待办：${name}`, (name) => `Task done: ${name}`);
    case 'taskWithdrawn':
      return { zh: `撤回待办：${name.zh}`, en: `Task withdrawn: ${name.en}` };
    case 'limitOpened':
      return { zh: `${event.isTarget ? '办理时限' : '法定期限'}起算（${event.rule}）${dueZh(event.deadline)}`, en: `${event.isTarget ? 'Target' : 'Time limit'} begins (${event.rule})${dueEn(event.deadline)}` };
    case 'limitMet':
      return { zh: `${name.zh}：事项已办结，期限不再计算`, en: `${name.en}: done, the time no longer runs` };
    case 'reminded':
    case 'breached': {
      const { zh, en } = rungWords(event.type, event.rung, isTarget, names);
      return { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` };
    }
    case 'deadlineMoved': {
      const { zh, en } = moved(event);
      return { zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` };
    }
    case 'clockPaused':
      return both(reasonWords(event.reason, names), (reason) => `期限中止：${reason}（${event.rule}）`, (reason) => `Time limits suspended: ${reason} (${event.rule})`);
    case 'clockResumed':
      return { zh: `期限恢复计算${event.reason ? `：${event.reason}` : ''}`, en: `Time limits resumed${event.reason ? `: ${event.reason}` : ''}` };
    case 'periodExcluded': {
      const { from, to, reason, rule } = event.exclusion;
      return both(reasonWords(reason, names), (why) => `扣除期间 ${from} 至 ${to}：${why}（${rule}）`, (why) => `Period excluded, ${from} to ${to}: ${why} (${rule})`);
    }
    case 'limitExtended':
      return { zh: `${name.zh}：延长（${event.extension.reference}）`, en: `${name.en}: extended (${event.extension.reference})` };
    case 'numbered':
      return { zh: `编立案号 ${event.caseNumber ?? ''}`, en: `Case number given: ${event.caseNumber ?? ''}` };
    case 'imported':
      return imported(event.overdue ?? []);
    case 'heard':
      return { zh: '收到关联程序的消息', en: 'News of a linked procedure' };
    case 'ordered':
      return event.outcome.done ? { zh: '系统依程序作出处理', en: 'The procedure gave an order' } : { zh: '系统依程序作出的处理未被接受', en: 'An order of the procedure was refused' };
    case 'acting':
      return { zh: '开始对外办理', en: 'A call to the outside has begun' };
    case 'acted':
      return { zh: '对外办理已有结果', en: 'The call to the outside has its result' };
    case 'stopped':
      return { zh: `程序终止：${event.reason}`, en: `The procedure was stopped: ${event.reason}` };
    default:
      return assertNever(event);
  }
}

function moved({ deadline, was, why }: Extract<SharedEvent, { type: 'deadlineMoved' }>): Words {
  const cause = why === 'calendarPublished' ? { zh: '工作日历公布，', en: 'A calendar was published: ' } : { zh: '', en: '' };
  const isFixed = was?.provisional && !deadline.provisional;
  if (was?.due === deadline.due) return { zh: `${cause.zh}期限 ${deadline.due}${isFixed ? '由暂定改为确定' : '不变，提醒日期重新计算'}`, en: `${cause.en}the time limit of ${deadline.due} ${isFixed ? 'is no longer provisional' : 'stays, its reminders move'}` };
  return { zh: `${cause.zh}期限${was ? `由 ${was.due} ` : ''}变更为 ${deadline.due}`, en: `${cause.en}the time limit now ends on ${deadline.due}${was ? `, not on ${was.due}` : ''}` };
}

function imported(overdue: readonly PastLimit[]): Words {
  if (overdue.length === 0) return { zh: '由原系统导入', en: 'Brought in from the former system' };
  const zh = overdue.map(({ rule, due, days }) => `${rule} 于 ${due} 届满，超过 ${days} 日`).join('；');
  const en = overdue.map(({ rule, due, days }) => `${rule} ended on ${due}, exceeded by ${days} days`).join('; ');
  return { zh: `由原系统导入，历史超期：${zh}`, en: `Brought in from the former system, overdue before: ${en}` };
}

function taskName(names: Names, kind: string): Words {
  return names?.tasks[kind] ?? { zh: kind, en: kind };
}

function both({ zh, en }: Words, sayZh: (name: string) => string, sayEn: (name: string) => string): Words {
  return { zh: sayZh(zh), en: sayEn(en) };
}

function dueZh(deadline: ResolvedDeadline | undefined): string {
  return deadline ? `，至 ${deadline.due}${deadline.provisional ? '（暂定）' : ''}` : '';
}

function dueEn(deadline: ResolvedDeadline | undefined): string {
  return deadline ? `, by ${deadline.due}${deadline.provisional ? ' (provisional)' : ''}` : '';
}
