import { ConfigError } from '#config/config.ts';
import { shownSettings, type ShownSetting } from '#config/shown.ts';
import { DONE, refuse, type Command } from '../command.ts';

const FROM = { environment: '环境变量', 'running court': '运行中的法院', default: '默认' } as const satisfies Record<ShownSetting['from'], string>;

/** Shows every setting as it was read, secrets hidden; what cannot be used is said variable by variable, with exit code 2. */
export const configCommand: Command = {
  usage: 'duixian config [--json]\n  显示各项设置现在的值、来源和含义；口令不显示。有误的逐项指出，退出码 2。',
  run: async (argv, io) => {
    const isJson = argv.includes('--json');
    try {
      const settings = shownSettings();
      if (isJson) io.out(`${JSON.stringify({ settings })}\n`);
      else for (const { name, value, from, meaning } of settings) io.out(`${name}=${value ?? ''}  [${FROM[from]}]\n    ${meaning}\n`);
      return DONE;
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return refuse({ code: 'bad_environment', title: error.message, titleEn: error.message }, isJson, io);
    }
  },
};
