import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

type Ran = { code: number; stdout: string; stderr: string };

function duixian(command: string): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'cli', 'duixian.mjs'), ...command.split(' ')], { cwd: ROOT }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

async function answer(command: string): Promise<unknown> {
  const { code, stdout, stderr } = await duixian(`${command} --json`);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.endsWith('}\n')).toBe(true);
  return JSON.parse(stdout);
}

async function problem(command: string): Promise<{ code: string; field?: string }> {
  const { code, stdout, stderr } = await duixian(`${command} --json`);
  expect([code, stderr]).toEqual([2, '']);
  return JSON.parse(stdout) as { code: string; field?: string };
}

describe('duixian calc', () => {
  it('counts a deadline by a rule, with the article of the time', async () => {
    const result = await answer('calc deadline --rule FIL-001 --from 2018-02-09');
    expect(result).toMatchObject({ rule: 'FIL-001', from: '2018-02-09', rawDue: '2018-02-16', due: '2018-02-22', unit: 'cd', provisional: false, calendar: 'state-council-2007-2026', source: { article: '123' } });
    expect(Object.keys(result as object)).toEqual(['rule', 'from', 'rawDue', 'due', 'unit', 'provisional', 'calendar', 'terms', 'source']);
  });

  it('counts exclusions in any order, extensions, and a limit of one’s own', async () => {
    expect(await answer('calc deadline --rule ENF-001 --from 2018-03-01 --exclude 2018-06-01..2018-06-15 --exclude 2018-04-10..2018-05-20')).toMatchObject({ due: '2018-10-25' });
    expect(await answer('calc deadline --rule ENF-001 --from 2017-08-31 --extend 3m')).toMatchObject({ rawDue: '2018-05-31', due: '2018-05-31' });
    expect(await answer('calc deadline --from 2026-02-10 --limit 10wd')).toMatchObject({ due: '2026-03-02', unit: 'wd', provisional: false });
    expect(await answer('calc deadline --rule DAY-008 --from 2021-12-31 --on 2022-01-01')).toMatchObject({ due: '2022-01-30' });
    expect(await answer('calc deadline --from 2026-12-20 --limit 10wd')).toMatchObject({ provisional: true });
    expect(await answer('calc deadline --rule PRE-001 --from 2018-03-01 --time 10:20')).toMatchObject({ due: '2018-03-03', unit: 'h', endsAt: '2018-03-03T11:00:00+08:00' });
    expect(await answer('calc working-days --from 2018-02-13 --to 2018-02-23')).toMatchObject({ workingDays: 3, calendarDays: 10 });
  });

  it('counts seizures and checks', async () => {
    expect(await answer('calc seizure --asset bank --from 2018-05-10 --preservation')).toMatchObject({ correspondingDay: '2019-05-10', lastEffectiveDay: '2019-05-09', alarm: '2019-04-09', renewBy: '2019-05-02' });
    expect(await answer('calc seizure --asset bank --from 2018-05-10')).not.toHaveProperty('renewBy');
    const { due } = (await answer('calc checks --ruling 2018-06-20')) as { due: string[] };
    expect([due[0], due[9], due.length]).toEqual(['2018-12-20', '2023-06-20', 10]);
  });

  it('counts money to the fen', async () => {
    expect(await answer('calc fee --kind enforcement --amount 48495.74')).toMatchObject({ fee: '627.44', steps: [{ amount: '50.00' }, { part: '38495.74', ratePercent: '1.5', amount: '577.44', exact: '577.4361' }] });
    expect(await answer('calc fee --kind acceptance-half --amount 48495.74')).toMatchObject({ fee: '506.20' });
    expect(await answer('calc interest --base 30000 --expiry 2017-02-28 --paid 2018-02-28:30000')).toMatchObject({
      doubled: '1916.25', portions: [{ from: '2017-02-28', to: '2018-02-28', days: 365, base: '30000.00', amount: '1916.25' }],
    });
    expect(await answer('calc interest --base 100000 --expiry 2018-03-01 --paid 2018-06-29:100000 --suspended 2018-04-01..2018-05-01')).toMatchObject({ doubled: '1575.00' });
    expect(await answer('calc distribution --pool 300000 --costs 4400 --priority M:100000 --claim A:200000 --claim B:300000 --claim C:100000')).toMatchObject({
      shares: { M: '100000.00', A: '65200.00', B: '97800.00', C: '32600.00' }, surplus: '0.00',
    });
    expect(await answer('calc auction --appraised 1000000 --asset immovable --mode online --notice 2018-06-01 --failed 2018-07-02')).toEqual({
      firstStartMin: '700000.00', deposit: { min: '35000.00', max: '140000.00' }, partiesToldBy: '2018-05-29', earliestAuction: '2018-07-01',
      second: { startMin: '560000.00', deposit: { min: '28000.00', max: '112000.00' }, startBy: '2018-08-01', noticeBy: '2018-07-17' },
    });
    expect(await answer('calc relief --wage 5432.00 --unenforced 80000')).toMatchObject({ cap: '195552.00', advance: '16296.00', advanceMax: '32592.00', warnAbove: '80000.00', exceptionalAllowed: false });
  });

  it('answers what is not allowed with a code, as an answer', async () => {
    expect(await answer('calc sanction --kind fine --party person --value 100000')).toMatchObject({ allowed: true });
    expect(await answer('calc sanction --kind fine --party entity --value 100')).toMatchObject({ allowed: false, code: 'below_minimum', min: '50000.00' });
    expect(await answer('calc sanction --kind detention --party person --value 16')).toMatchObject({ allowed: false, code: 'above_maximum', max: 15 });
    expect(await answer('calc sanction --kind detention --party entity --value 5')).toMatchObject({ allowed: false, code: 'entity_not_detained' });
  });

  it.each([
    ['calc deadline --rule FIL-001 --from 2018-02-30', 'bad_date'],
    ['calc interest --base 30000 --expiry 2014-07-31 --until 2018-01-01', 'expiry_before_2014'],
    ['law show ENF-003 --on 2015-12-31', 'rule_not_in_force'],
  ])('%s is refused with a problem object and exit code 2: %s', async (command, code) => {
    expect(await problem(command)).toMatchObject({ code });
  });

  it('without --json speaks Chinese, and says what is wrong on standard error', async () => {
    const right = await duixian('calc deadline --rule FIL-001 --from 2018-02-09');
    expect(right.stdout).toContain('到期：2018年2月22日（星期四）24时（原届满日2018年2月16日（星期五））');
    const wrong = await duixian('calc deadline --rule FIL-001 --from yesterday');
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('bad_date');
  });
});

describe('duixian check', () => {
  it('knows identifiers', async () => {
    expect(await answer('check citizen-number 11010519491231002X')).toMatchObject({ valid: true, birthDate: '1949-12-31', sex: 'female', minor: false });
    expect(await answer('check citizen-number 110105194912310021')).toEqual({ valid: false, code: 'bad_check_digit' });
    expect(await answer('check citizen-number 610724190002290018')).toEqual({ valid: false, code: 'bad_birth_date' });
    expect(await answer('check credit-code 9144030071526726XG')).toMatchObject({ valid: true, organisationCode: '71526726X', organisationCodeValid: true });
    expect(await answer('check plate 陕F12345')).toMatchObject({ valid: true, kind: 'ordinary' });
    expect(await answer('check plate 陕O12345')).toEqual({ valid: false, code: 'bad_plate' });
    expect(await answer('check case-number （2018）陕0902司救执7号')).toMatchObject({ valid: true, year: 2018, courtCode: '陕0902', typeCode: '司救执', serial: 7, court: '安康市汉滨区人民法院' });
    expect(await answer('check bank-card 4111111111111112')).toMatchObject({ valid: true, warning: 'luhn' });
  });
});

describe('duixian law', () => {
  it('shows a rule as it stood on a day, with its parts', async () => {
    expect(await answer('law show ENF-003 --on 2018-07-01')).toMatchObject({ id: 'ENF-003', limit: { n: 5, unit: 'cd' }, direction: 'before', parts: [{ id: 'ENF-003/request' }, { id: 'ENF-003/extension', limit: { n: 3, unit: 'm' } }] });
    expect(await answer('law show OBJ-002 --on 2018-07-01')).toMatchObject({ source: { article: '225' } });
    expect(await answer('law show OBJ-002 --on 2024-01-01')).toMatchObject({ source: { article: '236' } });
  });

  it('lists its commands', async () => {
    const { code, stdout } = await duixian('help');
    expect(code).toBe(0);
    expect(stdout).toContain('calc deadline');
    expect((await duixian('calc fee --help')).stdout).toContain('--kind enforcement|acceptance|acceptance-half|preservation');
  });
});
