import { CALENDAR_FILE_FORM, calendarFileAt, doubtText, faultObject } from '../calendar-file.ts';
import { DONE, refuse, type Command } from '../command.ts';
import { readOptions } from '../options.ts';

/** Reads the file of a year and says what is wrong with it, or what it comes to. Needs no court. */
export const calendarCheckCommand: Command = {
  usage: `duixian calendar check 文件 [--json]\n${CALENDAR_FILE_FORM}\n  退出码：0 文件可用；2 文件有误。`,
  run: async (argv, io) => {
    const options = readOptions(argv, { values: [], flags: [], words: 1 });
    if (!options.ok) return refuse(options.error, argv.includes('--json'), io);
    const { isJson, words } = options.value;
    const file = await calendarFileAt(words[0], isJson, io);
    if (!file.ok) return file.error;
    const { plan, doubts } = file.value;
    if (isJson) io.out(`${JSON.stringify({ valid: true, ...plan, doubts: doubts.map(faultObject) })}\n`);
    else io.out([`${plan.year} 年放假安排，${plan.notices.join('，')}`, `星期一至星期五放假 ${plan.rest.length} 天：${plan.rest.join(' ')}`, `调休上班 ${plan.work.length} 天：${plan.work.join(' ')}`, ''].join('\n') + doubtText(file.value));
    return DONE;
  },
};
