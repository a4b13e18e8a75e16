import { dispatch, type CommandIo, type CommandTable } from './command.ts';
import { QUICK_COMMANDS } from './quick.ts';

/**
 * Every command by its words. A command that needs the court's data is a file `commands/<name>.ts` that exports a `Command`
 * (`usage`, and `run`, which writes through the streams it is given and returns an exit code: 0 done, 1 failed, 2 bad input). It is
 * listed here with a dynamic import, so that no other command pays for what it loads.
 */
const COMMANDS: CommandTable = {
  ...QUICK_COMMANDS,
  'clock forward': { zh: '演示法院：把时钟向前拨', load: async () => (await import('./commands/clock.ts')).clockForwardCommand },
  rebuild: { zh: '按卷宗重建各行', load: async () => (await import('./commands/rebuild.ts')).rebuildCommand },
  verify: { zh: '核对全部卷宗与台账', load: async () => (await import('./commands/verify.ts')).verifyCommand },
  revive: { zh: '引擎数据丢失后，重新启动全部未结程序', load: async () => (await import('./commands/revive.ts')).reviveCommand },
  retell: { zh: '升级后，令全部未结程序按新版代码重述', load: async () => (await import('./commands/retell.ts')).retellCommand },
  'import cases': { zh: '导入案件', load: async () => (await import('./commands/import.ts')).importCommand('cases') },
  'import roster': { zh: '导入建档立卡名册', load: async () => (await import('./commands/import.ts')).importCommand('roster') },
  'users list': { zh: '列出账号', load: async () => (await import('./commands/users.ts')).usersListCommand },
  'users add': { zh: '添加账号', load: async () => (await import('./commands/users.ts')).usersAddCommand },
  'users disable': { zh: '停用账号', load: async () => (await import('./commands/users.ts')).usersDisableCommand },
  'users enable': { zh: '重新启用账号', load: async () => (await import('./commands/users.ts')).usersEnableCommand },
  'users reset-password': { zh: '重设口令', load: async () => (await import('./commands/users.ts')).usersResetPasswordCommand },
  'calendar check': { zh: '核对一年的放假安排文件', load: async () => (await import('./commands/calendar-check.ts')).calendarCheckCommand },
  'calendar preview': { zh: '预览发布日历后变动的期限', load: async () => (await import('./commands/calendar.ts')).calendarPreviewCommand },
  'calendar publish': { zh: '发布日历并更正期限', load: async () => (await import('./commands/calendar.ts')).calendarPublishCommand },
  config: { zh: '显示各项设置', load: async () => (await import('./commands/config.ts')).configCommand },
  stuck: { zh: '列出停滞的程序', load: async () => (await import('./commands/stuck.ts')).stuckCommand },
};

/** Runs a command and returns its exit code. */
export function main(argv: readonly string[], io: CommandIo): Promise<number> {
  return dispatch(COMMANDS, argv, io);
}
