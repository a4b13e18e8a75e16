import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DONE, refuse, type Command } from '../command.ts';
import { bookRows, citedRules, coveragePage } from '../rule-book.ts';

const PAGE = 'docs/law-coverage.md';
const BOOK = 'docs/law/rules.md';
/** Where tasks and limits are told; the rule rows themselves and the calculators do not count as use. */
const TOLD_IN = ['domain', 'workflows', 'record'];
const NOT_USE = [join('domain', 'clock'), join('domain', 'calculator'), join('domain', 'money')];

/** Prints the coverage of the rule book, or writes it to its page. */
export const lawCoverageCommand: Command = {
  usage: 'duixian law coverage [--write]\n  --write  写入 docs/law-coverage.md',
  run: async (argv, io) => {
    const unknown = argv.find((word) => word !== '--write');
    if (unknown !== undefined) return refuse({ code: 'unknown_field', title: `不认识的选项：${unknown}`, titleEn: 'Unknown option' }, false, io);
    const page = currentCoverage(io.root);
    if (argv.includes('--write')) writeFileSync(join(io.root, PAGE), page);
    else io.out(page);
    return DONE;
  },
};

/** The page as the rule book and the code of the project have it now. */
export function currentCoverage(root: string): string {
  return coveragePage(bookRows(readFileSync(join(root, BOOK), 'utf8')), new Set(TOLD_IN.flatMap((folder) => citedIn(root, folder))));
}

function citedIn(root: string, folder: string): readonly string[] {
  if (NOT_USE.includes(folder)) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return citedIn(root, path);
    return /\.ts$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? citedRules(readFileSync(join(root, path), 'utf8')) : [];
  });
}
