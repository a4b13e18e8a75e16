import type { Column } from '#domain/import/table.ts';
import { untakenColumns } from '#intake/columns.ts';
import { untakenOf } from '#intake/fields-of.ts';
import type { ImportDetail } from '#prisma/reads/imports.ts';

const PROBLEMS_SHOWN = 20;

/** What a file would come to, for a person to read: numbers, columns that are missing or unknown, and the first problems by row and column. Nothing of a person is in it. */
export function previewText({ what, total, good, bad, known, heading, preview }: ImportDetail, missing: readonly string[]): string {
  if (!heading || !preview) return '';
  const untaken = untakenColumns(heading.columns, untakenOf(what));
  const unknown = heading.columns.filter((column) => column.field === null && column.name !== '' && !untaken.includes(column));
  const problems = preview.flatMap(({ row, problems: own }) => own.map(({ column, words }) => `  第 ${row} 行${column === null ? '' : ` ${column} 列 ${heading.columns.find((one) => one.column === column)?.name ?? ''}`}：${words.zh}\n`));
  return [
    `共 ${total} 行：可导入 ${good}，有误 ${bad}，已在系统中 ${known}。\n`,
    missing.length > 0 ? `缺少必填的列：${missing.join('、')}\n` : '',
    untaken.length > 0 ? `已识别、系统没有对应内容、不导入的列：${named(untaken)}\n` : '',
    unknown.length > 0 ? `未识别的列：${named(unknown)}\n` : '',
    ...problems.slice(0, PROBLEMS_SHOWN),
    problems.length > PROBLEMS_SHOWN ? '  ……其余见错误文件（--errors）。\n' : '',
  ].join('');
}

function named(columns: readonly Column[]): string {
  return columns.map(({ column, name }) => `${column} ${name}`).join('、');
}
