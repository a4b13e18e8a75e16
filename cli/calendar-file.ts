import { readFile, stat } from 'node:fs/promises';
import { readCalendarFile, type CalendarFile, type FileFault } from '#domain/clock/calendar-file.ts';
import { FILE_FAULT_WORDS } from '#domain/clock/calendar-file-words.ts';
import { err, ok, type Result } from '#domain/shared/result.ts';
import { BAD_INPUT, refuse, type CommandIo } from './command.ts';

/** How the file is written, for the usage of the commands that take one. */
export const CALENDAR_FILE_FORM = '  文件为一年的放假安排，每行一项：年份,2027 ｜ 文号,国办发明电〔2026〕7号 ｜ 放假,2月5日,2月11日,春节 ｜ 上班,1月30日。';

const MAX_BYTES = 64 * 1024;
const TITLE = { title: '日历文件有误，逐行更正后再试', titleEn: 'The calendar file has faults' };

/** Reads a calendar's file, in UTF-8 or as a Chinese spreadsheet saves it; when it cannot be used, every fault is told and the exit code comes back. */
export async function calendarFileAt(path: string | undefined, isJson: boolean, io: CommandIo): Promise<Result<CalendarFile, number>> {
  if (path === undefined) return err(refuse({ code: 'missing_field', field: 'file', title: '请写明日历文件', titleEn: 'Name the calendar file' }, isJson, io));
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return err(refuse({ code: 'no_such_file', title: `没有这个文件：${path}`, titleEn: 'There is no such file' }, isJson, io));
  if (found.size > MAX_BYTES) return err(refuse({ code: 'body_too_large', title: '文件超过 64 KB，不像一年的放假安排', titleEn: 'The file is beyond 64 KB' }, isJson, io));
  const read = readCalendarFile(textOf(await readFile(path)));
  if (read.ok) return ok(read.value);
  if (isJson) io.out(`${JSON.stringify({ code: 'bad_calendar_file', ...TITLE, faults: read.error.map(faultObject) })}\n`);
  else io.err(`${TITLE.title}：\n${read.error.map(faultLine).join('')}`);
  return err(BAD_INPUT);
}

/** What to look at once more before the year is published. */
export function doubtText({ doubts }: CalendarFile): string {
  return doubts.length === 0 ? '' : `请再核对：\n${doubts.map(faultLine).join('')}`;
}

/** `第 5 行第 2 格：没有这个日期……（2月30日）`. */
function faultLine({ line, cell, code, given }: FileFault): string {
  const place = line === 0 ? '' : `第 ${line} 行第 ${cell} 格：`;
  return `  ${place}${FILE_FAULT_WORDS[code].zh}${given === '' ? '' : `（${given}）`}\n`;
}

/** A fault as an object with both titles. */
export function faultObject({ line, cell, code, given }: FileFault): Record<string, string | number> {
  const { zh, en } = FILE_FAULT_WORDS[code];
  return { ...(line > 0 && { line, cell }), code, title: zh, titleEn: en, ...(given !== '' && { given }) };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
