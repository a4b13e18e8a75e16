import { describe, expect, it } from 'vitest';
import type { CommandIo } from './command.ts';
import { main } from './quick.ts';

async function ran(command: string): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io: CommandIo = { root: '', nowMs: () => Date.parse('2018-07-25T08:00:00+08:00'), out: (text) => { out += text; }, err: (text) => { err += text; }, ask: async () => undefined };
  const code = await main(command.split(' '), io);
  return { code, out, err };
}

describe('bad input', () => {
  it.each([
    ['calc deadline --rule FIL-001 --from 2018-02-30', 'bad_date'],
    ['calc deadline --rule FIL-999 --from 2018-02-09', 'no_such_rule'],
    ['calc deadline --rule FIL-001 --from 2015-12-31', 'rule_not_in_force'],
    ['calc deadline --rule FIL-001', 'missing_field'],
    ['calc deadline --from 2018-02-09', 'missing_field'],
    ['calc deadline --from 2018-02-09 --limit 10days', 'bad_limit'],
    ['calc deadline --rule FIL-001 --from 2018-02-09 --exclude 2018-05-20..2018-04-10', 'bad_interval'],
    ['calc deadline --rule FIL-001 --from 2018-02-09 --wrong 1', 'unknown_field'],
    ['calc deadline --rule FIL-001 --from 2018-02-09 --from 2018-02-10', 'field_twice'],
    ['calc deadline --rule --from 2018-02-09', 'missing_field'],
    ['calc fee --kind enforcement --amount 1,000', 'bad_amount'],
    ['calc fee --kind other --amount 1000', 'bad_choice'],
    ['calc interest --base 30000 --expiry 2017-02-28', 'until_required'],
    ['calc interest --base 30000 --expiry 2014-07-31 --until 2018-01-01', 'expiry_before_2014'],
    ['calc interest --base 30000 --expiry 2017-02-28 --paid 2018-02-28:30001', 'payment_above_rest'],
    ['calc distribution --pool 100 --claim A', 'bad_claim'],
    ['calc sanction --kind detention --party person --value 1.5', 'bad_integer'],
    ['calc nothing', 'no_such_command'],
    ['check citizen-number', 'missing_field'],
    ['law show FIL-999', 'no_such_rule'],
    ['law show ENF-003 --on 2015-12-31', 'rule_not_in_force'],
  ])('%s is refused: %s', async (command, problem) => {
    const { code, out, err } = await ran(`${command} --json`);
    expect([code, err]).toEqual([2, '']);
    expect(JSON.parse(out)).toMatchObject({ code: problem, title: expect.any(String), titleEn: expect.any(String) });
  });

  it('without --json is a sentence on standard error', async () => {
    expect(await ran('calc fee --kind enforcement --amount 1,000')).toEqual({ code: 2, out: '', err: expect.stringContaining('--amount 金额应为至多两位小数的元') });
  });
});

describe('words', () => {
  it('of an option may be joined by an equals sign, and a value may be negative', async () => {
    expect(JSON.parse((await ran('calc fee --kind=preservation --amount=1000 --json')).out)).toMatchObject({ fee: '30.00' });
    expect(JSON.parse((await ran('calc sanction --kind fine --party person --value -5 --json')).out)).toMatchObject({ allowed: false, code: 'below_minimum' });
  });

  it('ask about the law of today unless a day is given', async () => {
    expect(JSON.parse((await ran('law show OBJ-002 --json')).out)).toMatchObject({ on: '2018-07-25', source: { article: '225' } });
    expect(JSON.parse((await ran('check citizen-number 610724198001010016 --on 1997-12-31 --json')).out)).toMatchObject({ minor: true, age: 17 });
  });
});

describe('the working, in Chinese', () => {
  it.each([
    ['calc deadline --rule ENF-001 --from 2017-08-31 --extend 3m --exclude 2018-03-01..2018-03-02', '延长：3个月，至2018年5月31日（星期四），最高人民法院关于严格执行案件审理期限制度的若干规定（法释〔2000〕29号）第5条'],
    ['calc deadline --from 2026-12-20 --limit 10wd', '暂定：该年放假安排尚未公布或可能调整，公布后重新计算'],
    ['calc deadline --from 2018-02-09 --limit 7cd', '工作日历：state-council-2007-2026（2007—2026）'],
    ['calc working-days --from 2018-02-13 --to 2018-02-23', '共10日，其中工作日3日'],
    ['calc seizure --asset bank --from 2018-05-10 --preservation', '申请续行保全的最迟日：2019年5月2日（星期四）'],
    ['calc checks --ruling 2018-06-20', '第1次：2018年12月20日（星期四）'],
    ['calc fee --kind enforcement --amount 48495.74', '超过10000.00元至500000.00元的部分：38495.74×1.5%＝577.4361元'],
    ['calc interest --base 12345.67 --expiry 2018-03-01 --paid 2018-04-17:12345.67', '12345.67×0.000175×47日＝101.54313575元'],
    ['calc distribution --pool 100 --claim A:40', '余款退还被执行人：60.00元'],
    ['calc auction --appraised 1000000 --asset immovable --mode online --notice 2018-06-01', '最早开拍日：2018年7月1日（星期日）'],
    ['calc relief --wage 5432.00 --unenforced 300000', '特殊情形最高不超过尚未执行到位的金额：300000.00元'],
    ['calc sanction --kind detention --party person --value 15', '在限度内：1日至15日，院长批准'],
    ['check case-number (2018)陕0902民初123号', '有效：（2018）陕0902民初123号，安康市汉滨区人民法院'],
    ['law show FIL-001 --on 2018-07-01', 'FIL-001 民事立案审查：收到起诉材料起7日，立案庭，中华人民共和国民事诉讼法（2017年修正）第123条，法律、行政法规，已核'],
  ])('%s', async (command, line) => {
    const { code, out } = await ran(command);
    expect(code).toBe(0);
    expect(out).toContain(line);
  });
});
