import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentCoverage } from './commands/law-coverage.ts';
import { LEFT_OUT } from './left-out-rows.ts';
import { bookRows, citedRules, forgottenRows } from './rule-book.ts';

const ROOT = join(import.meta.dirname, '..');
const ROWS = bookRows(readFileSync(join(ROOT, 'docs', 'law', 'rules.md'), 'utf8'));

describe('the rule book', () => {
  it('has every row with a number in the data, or left out with a reason', () => {
    expect(ROWS.length).toBeGreaterThan(300);
    expect(forgottenRows(ROWS)).toEqual([]);
  });

  it('leaves out only rows that it has', () => {
    expect(Object.keys(LEFT_OUT).filter((id) => !ROWS.some((row) => row.id === id && row.hasNumber))).toEqual([]);
  });

  it('has a page of its coverage that is not stale: npx duixian law coverage --write', () => {
    expect(readFileSync(join(ROOT, 'docs', 'law-coverage.md'), 'utf8')).toBe(currentCoverage(ROOT));
  });

  it('tells numbers of a rule from articles, years and list numbers', () => {
    const rows = bookRows('| id | rule | limit | source |\n|---|---|---|---|\n| ABC-001 | art 47 of 2018, item (3), ABC-002 | – | 法 12 |\n| ABC-002 | x | 7 cd | 法 12 |\n');
    expect(rows.map((row) => [row.id, row.hasNumber])).toEqual([['ABC-001', false], ['ABC-002', true]]);
  });

  it('finds the rules that code cites', () => {
    expect(citedRules("rule: 'ENF-050/assign', other: 'ENF-EX-03', 'not a rule-1'")).toEqual(['ENF-050', 'ENF-EX-03']);
  });
});
