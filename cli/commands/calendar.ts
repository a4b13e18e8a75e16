import type { CalendarFile } from '#domain/clock/calendar-file.ts';
import type { PlanRefusal } from '#domain/clock/calendar-plan.ts';
import { KINDS } from '#domain/kinds.ts';
import { dayAt } from '#domain/shared/dates.ts';
import { accountOf } from '#record/account-change.ts';
import { movesUnder } from '#record/calendar-moves.ts';
import { calendarWith, publish, publishingAlone, type Progress, type Publication } from '#record/calendar-publication.ts';
import { openCalendars } from '#record/calendars.ts';
import { openDoor } from '#record/door.ts';
import type { Moved } from '#record/moved.ts';
import { Refused } from '#record/refused.ts';
import { gatherWakes } from '#record/wake.ts';
import { CALENDAR_FILE_FORM, calendarFileAt, doubtText } from '../calendar-file.ts';
import { DONE, FAILED, refuse, type Command, type CommandIo } from '../command.ts';
import { withCourt, type Court } from '../court.ts';
import { readOptions, required } from '../options.ts';

const SAID_EVERY_MS = 1_000;

/** Lists every deadline that the year would move; writes nothing. */
export const calendarPreviewCommand: Command = {
  usage: `duixian calendar preview 文件 [--json]\n  列出发布后将变动的每一项未结期限：案号、规则、原到期日 → 新到期日；不写入任何内容。\n${CALENDAR_FILE_FORM}`,
  run: (argv, io) =>
    withFile(argv, io, [], async ({ file, court: { pool }, isJson }) => {
      const calendars = openCalendars();
      const wanted = await calendarWith(pool, calendars, file.plan);
      if (!wanted.ok) return refuseYear(wanted.error, isJson, io);
      const { calendar, isNew } = wanted.value;
      const moves: ({ number: string; streamId: string } & ReturnType<typeof moveObject>)[] = [];
      let looked = 0;
      for await (const page of movesUnder(pool, calendar)) {
        looked += page.looked;
        for (const { number, streamId, moves: own } of page.streams) {
          for (const move of own) moves.push({ number, streamId, ...moveObject(move) });
          if (!isJson) io.out(own.map((move) => `${number}  ${moveText(move)}\n`).join(''));
        }
      }
      const sums = { version: calendar.version, isNew, looked, moved: moves.filter(({ from, to }) => from !== to).length, fixed: moves.filter(({ wasProvisional, isProvisional }) => wasProvisional && !isProvisional).length };
      if (isJson) io.out(`${JSON.stringify({ ...sums, moves })}\n`);
      else io.out(`${doubtText(file)}${isNew ? '' : '这份日历已经发布。'}检查未结期限 ${looked} 项：变动 ${moves.length} 项，其中改日期 ${sums.moved} 项，由暂定改为确定 ${sums.fixed} 项。\n`);
      return DONE;
    }),
};

/** Puts the year into force and moves every deadline that it touches, each once, however often it is called. */
export const calendarPublishCommand: Command = {
  usage: `duixian calendar publish 文件 --by 登录名 [--json]\n  发布该年日历，逐案更正未结期限并记入卷宗；中断后再次执行即继续，不会重复。--by 为本系统运维人员的登录名，记入发布记录。\n${CALENDAR_FILE_FORM}\n  退出码：0 已发布，或者此前已发布；1 有期限未能更正；2 用法或者文件有误。`,
  run: (argv, io) =>
    withFile(argv, io, ['by'], async ({ file, court: { pool }, isJson, options }) => {
      const login = required(options, 'by');
      if (!login.ok) return refuse(login.error, isJson, io);
      const account = await accountOf(pool, login.value);
      if (!account?.isActive) throw new Refused({ code: 'no_such_user' });
      if (!account.roles.includes('operator')) throw new Refused({ code: 'wrong_role' });
      const door = openDoor(pool, { book: KINDS, calendars: openCalendars() }, gatherWakes(pool));
      const done = await publishingAlone(pool, () => publish(door, file.plan, account.accountId, sayEverySecond(io)));
      if (!done) {
        if (isJson) io.out(`${JSON.stringify({ code: 'publication_running', title: '另一处正在发布日历', titleEn: 'A calendar is being published elsewhere' })}\n`);
        else io.err('另一处正在发布日历，请待其结束。\n');
        return FAILED;
      }
      if (!done.ok) return refuseYear(done.error, isJson, io);
      io.out(isJson ? `${JSON.stringify(publicationObject(done.value))}\n` : publicationText(done.value, login.value));
      return done.value.failed.length === 0 ? DONE : FAILED;
    }),
};

type WithFile = { file: CalendarFile; court: Court; isJson: boolean; options: Parameters<typeof required>[0] };

async function withFile(argv: readonly string[], io: CommandIo, values: string[], work: (given: WithFile) => Promise<number>): Promise<number> {
  const options = readOptions(argv, { values, flags: [], words: 1 });
  if (!options.ok) return refuse(options.error, argv.includes('--json'), io);
  const { isJson, words } = options.value;
  const file = await calendarFileAt(words[0], isJson, io);
  return file.ok ? withCourt(argv, io, (court) => work({ file: file.value, court, isJson, options: options.value })) : file.error;
}

function refuseYear({ year, firstYear, lastYear }: PlanRefusal, isJson: boolean, io: CommandIo): number {
  return refuse({ code: 'year_gap', title: `日历现有 ${firstYear}—${lastYear} 年，只能更正其中一年或者接着发布 ${lastYear + 1} 年`, titleEn: 'The year does not follow on those that are covered', detail: { year, firstYear, lastYear } }, isJson, io);
}

function moveObject({ deadlineId, deadline: { rule, due, provisional }, was }: Moved) {
  return { deadlineId, rule, from: was!.due, to: due, wasProvisional: was!.provisional, isProvisional: provisional };
}

function moveText(move: Moved): string {
  const { rule, from, to, wasProvisional, isProvisional } = moveObject(move);
  return `${rule}  ${from}${wasProvisional ? '（暂定）' : ''} → ${to}${isProvisional ? '（暂定）' : ''}`;
}

/** Progress goes to standard error, at most a line a second. */
function sayEverySecond(io: CommandIo): Progress {
  let saidMs = 0;
  return (step) => {
    if (io.nowMs() - saidMs < SAID_EVERY_MS) return;
    saidMs = io.nowMs();
    io.err('waitsFor' in step ? `等待 ${step.waitsFor} 个正在进行的办理结束……\n` : `已检查 ${step.looked} / ${step.of} 项，已更正 ${step.moved} 项\n`);
  };
}

function publicationObject({ state, published: { version, number, by, at, isApplied }, moved, failed }: Publication) {
  return { state, version, number, by, at: at.toISOString(), isApplied, moved, failed };
}

function publicationText({ state, published: { version, at }, moved, failed }: Publication, login: string): string {
  if (state === 'done') return `这份日历已于 ${dayAt(at.getTime())} 发布（${version}），未作改动。\n`;
  const head = state === 'fresh' ? `${login} 发布了日历 ${version}` : `日历 ${version} 此前已发布，现继续更正`;
  const rest = failed.length === 0 ? '' : `${failed.length} 个程序未能更正，见 duixian stuck；排除后再次执行即可：\n${failed.map((id) => `  ${id}\n`).join('')}`;
  return `${head}：更正期限 ${moved} 项。\n${rest}`;
}
