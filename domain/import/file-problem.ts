import type { Words } from '#domain/shared/words.ts';

/** Why a file as a whole cannot be read. */
const FILE_PROBLEMS = {
  empty_file: ['文件是空的，或者没有数据行。', 'The file is empty, or has no rows of data.'],
  old_workbook: ['这是旧版（.xls）或者加密的工作簿，请另存为不带密码的 .xlsx 或 CSV 文件。', 'An old (.xls) or password-protected workbook; save it as .xlsx without a password, or as CSV.'],
  not_a_table: ['文件既不是 XLSX 工作簿，也不是 CSV 表格。', 'Neither an XLSX workbook nor a CSV table.'],
  broken_workbook: ['工作簿已损坏，无法打开；请用表格软件重新保存。', 'The workbook is broken; open it and save it anew.'],
  broken_table: ['CSV 表格有误：引号没有成对。', 'The CSV table is broken: a quotation mark has no partner.'],
  unpacks_too_large: ['工作簿解压后过大，请拆分后导入。', 'The workbook is too large once unpacked; split it.'],
  too_many_rows: ['行数过多，请拆分后导入。', 'Too many rows; split the file.'],
  too_many_columns: ['列数过多。', 'Too many columns.'],
  bad_encoding: ['文字编码无法识别，请保存为 UTF-8 或者 GB18030。', 'The encoding is not known; save as UTF-8 or GB18030.'],
  no_heading: ['没有找到列名所在的行。', 'No row with the names of the columns was found.'],
  interrupted: ['处理过程中断，没有写入任何内容，请再试一次。', 'The work was interrupted; nothing was written. Try again.'],
  unmatched: ['名册已经写入，与在办案件的比对中断，请继续比对。', 'The roster is in; its comparison with the open cases was interrupted. Go on with it.'],
  expired: ['上传已超过七天，表中内容已经清除，没有写入任何内容；请重新上传。', 'The upload is older than a week and its rows are gone; nothing was written. Upload it anew.'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type FileProblemCode = keyof typeof FILE_PROBLEMS;

export function fileProblemWords(code: FileProblemCode): Words {
  const [zh, en] = FILE_PROBLEMS[code];
  return { zh, en };
}
