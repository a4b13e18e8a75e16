import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/shared/dates.ts';
import { citationOn } from './citation.ts';
import { allRules, FAMILIES, FAMILY_ZH, partsOf, ruleInForce } from './index.ts';
import type { Rule } from './rule.ts';
import { familyTable, isSwitchable } from './wording.ts';

function inForce(id: string, on: string): Rule | undefined {
  const found = ruleInForce(id, on);
  return found.ok ? found.value : undefined;
}

describe('the families, printed', () => {
  it.each(Object.entries(FAMILIES))('%s', async (family, rules) => {
    await expect(`# ${FAMILY_ZH[family as keyof typeof FAMILIES]}\n\n${familyTable(rules)}\n`).toMatchFileSnapshot(`../../../docs/law/tables/${family}.md`);
  });
});

describe('rules', () => {
  it('have versions that do not overlap and do not begin before they end', () => {
    for (const id of new Set(allRules().map((rule) => rule.id))) {
      const sorted = allRules().filter((rule) => rule.id === id).sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
      sorted.forEach((rule, index) => {
        expect(rule.effectiveTo === undefined || rule.effectiveFrom <= rule.effectiveTo, rule.id).toBe(true);
        const next = sorted[index + 1];
        if (next) expect(rule.effectiveTo !== undefined && rule.effectiveTo < next.effectiveFrom, rule.id).toBe(true);
      });
    }
  });

  it('name only pauses and extensions that exist', () => {
    for (const rule of allRules()) {
      for (const id of [...rule.pauses, ...(rule.extendedBy ? [rule.extendedBy] : [])]) expect(partsOf(id).length, `${rule.id} → ${id}`).toBeGreaterThan(0);
    }
  });

  it('hold a limit or a quantity, not both', () => {
    for (const rule of allRules()) expect(rule.limit !== undefined && rule.quantity !== undefined, rule.id).toBe(false);
  });

  it('are found on every day of their force, and on no day before or after it', () => {
    for (const rule of allRules()) {
      expect(inForce(rule.id, rule.effectiveFrom)?.effectiveFrom, rule.id).toBe(rule.effectiveFrom);
      expect(inForce(rule.id, addDays(rule.effectiveFrom, 1))?.effectiveFrom, rule.id).toBe(rule.effectiveFrom);
      expect(inForce(rule.id, addDays(rule.effectiveFrom, -1))?.effectiveFrom, rule.id).not.toBe(rule.effectiveFrom);
      if (rule.effectiveTo === undefined) continue;
      expect(inForce(rule.id, rule.effectiveTo)?.effectiveFrom, rule.id).toBe(rule.effectiveFrom);
      expect(inForce(rule.id, addDays(rule.effectiveTo, 1))?.effectiveFrom, rule.id).not.toBe(rule.effectiveFrom);
    }
  });

  it('that are unverified or local are switches and never block', () => {
    for (const rule of allRules()) {
      if (rule.verification !== 'unverified' && rule.verification !== 'local') continue;
      expect(isSwitchable(rule), rule.id).toBe(true);
      expect(rule.onBreach, rule.id).not.toBe('block');
    }
  });

  it('that bound a number without being verified are asked for it by whoever refuses by them', () => {
    const bounds = new Set(allRules().filter(({ verification, quantity }) => quantity && (verification === 'unverified' || verification === 'local')).map(({ id }) => id));
    const domain = new URL('../../', import.meta.url);
    const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('clock/rules/'));
    const refusing = files.map((name) => [name, readFileSync(new URL(name, domain), 'utf8')] as const).filter(([, text]) => text.includes('refuse(') && [...bounds].some((id) => text.includes(`ruleInForce('${id}'`)));
    expect(refusing.map(([name]) => name)).toContain('civil/procedure.ts');
    for (const [name, text] of refusing) expect(text, name).toContain('isSwitchable(');
  });

  it.each([
    ['DAY-008', '2021-12-31', 60, '2022-01-01', 30],
    ['TRI-002/total', '2021-12-31', 6, '2022-01-01', 4],
    ['ENF-010', '2017-04-30', 5, '2017-05-01', 7],
  ])('%s counts %s: %i and %s: %i', (id, before, oldNumber, after, newNumber) => {
    expect(inForce(id, before)?.limit?.n).toBe(oldNumber);
    expect(inForce(id, after)?.limit?.n).toBe(newNumber);
    expect(inForce(id, addDays(after, 1))?.limit?.n).toBe(newNumber);
  });

  it.each([
    ['TRI-003', '2022-01-01'], ['CRE-002', '2017-05-01'], ['DSP-001', '2018-09-01'], ['CRM-012', '2025-07-01'], ['CRM-007', '2025-07-01'], ['ENF-001', '2016-01-01'], ['CNO-003', '2019-01-01'],
    ['TRI-009', '2018-04-26'], ['REL-020', '2019-01-04'], ['MON-002', '2017-05-01'],
  ])('%s is in force from %s and not the day before', (id, from) => {
    expect(inForce(id, from)).toBeDefined();
    expect(ruleInForce(id, addDays(from, -1))).toMatchObject({ ok: false, error: { code: 'rule_not_in_force' } });
  });

  it.each([['CRM-011', '2025-06-30'], ['TRI-010', '2018-04-25']])('%s is in force until %s', (id, to) => {
    expect(inForce(id, to)).toBeDefined();
    expect(inForce(id, addDays(to, 1))).toBeUndefined();
  });

  it('answer to the bare id with the first number of the row, and to its part', () => {
    expect(inForce('SAN-007', '2018-07-01')).toMatchObject({ id: 'SAN-007', limit: { n: 3, unit: 'cd' } });
    expect(inForce('SAN-007/apply', '2018-07-01')).toMatchObject({ id: 'SAN-007/apply', limit: { n: 3, unit: 'cd' } });
    expect(inForce('SAN-007/decide', '2018-07-01')).toMatchObject({ limit: { n: 5, unit: 'cd' } });
    expect(partsOf('FIL-003').map((rule) => rule.limit?.n)).toEqual([7, 15, 30, 15]);
    expect(ruleInForce('XXX-001', '2018-07-01')).toEqual({ ok: false, error: { code: 'no_such_rule', rule: 'XXX-001' } });
  });
});

describe('citations', () => {
  const civil = (article: string, on: string) => citationOn({ doc: 'civilProcedureLaw', article }, on).article;

  it.each([
    ['85', '82', '85'], ['126', '123', '126'], ['103', '100', '103'], ['104', '101', '104'], ['114', '111', '114'], ['117', '114', '117'], ['118', '115', '118'], ['119', '116', '119'],
    ['152', '149', '152'], ['164', '161', '164'], ['165', '162', '165'], ['236', '225', '232'], ['237', '226', '233'], ['238', '227', '234'], ['241', '230', '237'], ['242', '231', '238'],
    ['250', '239', '246'], ['251', '240', '247'], ['252', '241', '248'], ['253', '242', '249'], ['254', '243', '250'], ['255', '244', '251'], ['258', '247', '254'], ['259', '248', '255'],
    ['264', '253', '260'], ['265', '254', '261'], ['266', '255', '262'], ['267', '256', '263'], ['268', '257', '264'],
  ])('article %s of today was %s in 2017 and %s in 2021', (now, in2017, in2021) => {
    expect([civil(now, '2018-07-01'), civil(now, '2022-01-01'), civil(now, '2023-12-31'), civil(now, '2024-01-01')]).toEqual([in2017, in2021, in2021, now]);
  });

  it('changes with the text on the day it comes into force', () => {
    expect([civil('236', '2021-12-31'), civil('236', '2022-01-01')]).toEqual(['225', '232']);
    const interpretation = (on: string) => citationOn({ doc: 'civilInterpretation', article: '485' }, on).article;
    expect([interpretation('2022-04-09'), interpretation('2022-04-10')]).toEqual(['487', '485']);
    expect(citationOn({ doc: 'civilInterpretation', article: '258' }, '2018-07-01').article).toBe('258');
  });

  it('names the text, and whose numbers are given where older ones are not known', () => {
    expect(citationOn({ doc: 'civilProcedureLaw', article: '118, 119' }, '2018-07-01')).toEqual({ doc: '中华人民共和国民事诉讼法（2017年修正）', docEn: 'Civil Procedure Law (2017 text)', article: '115, 116' });
    expect(citationOn({ doc: 'enforcementWork', article: '16' }, '2018-07-01').doc).toContain('条号依2020年修正文本');
    expect(citationOn({ doc: 'trialLimits2000', article: '9(10)(11)' }, '2018-07-01').article).toBe('9(10)(11)');
  });
});
