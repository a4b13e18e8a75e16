import type { SettingsView } from '#contract/overview.ts';
import { COURT_SETTINGS, settingValue } from '#domain/settings.ts';
import { settingHistory, settingsOf } from '#prisma/reads/settings.ts';
import { Refused } from '#record/refused.ts';
import type { Session } from '#record/session.ts';
import { changeSetting } from '#record/setting.ts';
import type { Handlers } from '../call.ts';
import type { Deps } from '../deps.ts';

/** What a court may switch: its targets and what happens by itself, with who changed what. */
export function settingRoutes(deps: Deps): Handlers<'settings' | 'changeSetting'> {
  return {
    settings: ({ reader }) => settingsView(deps, reader),
    async changeSetting({ reader, params: { key: settingKey }, body: { value, was }, key }) {
      const setting = COURT_SETTINGS.find((one) => one.key === settingKey);
      if (!setting) throw new Refused({ code: 'not_found' });
      const kept = value === null ? null : settingValue(setting, value);
      if (kept === undefined) throw new Refused({ code: 'bad_setting' });
      await changeSetting(deps.pool, { courtCode: reader.courtCode, key: setting.key, value: kept, was, by: reader.accountId }, key);
      return settingsView(deps, reader);
    },
  };
}

async function settingsView({ read }: Deps, reader: Session): Promise<SettingsView> {
  const [settings, history] = await Promise.all([settingsOf(read, reader.courtCode), settingHistory(read, reader.courtCode)]);
  return {
    rows: COURT_SETTINGS.map(({ key, name, hint, type, standard, rule }) => ({ key, name, hint, type, standard, rule, value: settings[key] ?? null })),
    mayChange: reader.roles.some((role) => role === 'vicePresident' || role === 'president'),
    history,
  };
}
