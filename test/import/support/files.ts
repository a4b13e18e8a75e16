import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { citizenCheckDigit } from '#domain/identity/citizen-number.ts';
import { creditCheckDigit } from '#domain/identity/credit-code.ts';

export type Cell = string | number | Date | null;

/** A workbook as a court's clerk would save it, from a heading and rows. */
export async function workbook(rows: readonly (readonly Cell[])[], { format }: { format?: Record<number, string> } = {}): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  for (const row of rows) sheet.addRow([...row]);
  for (const [column, numFmt] of Object.entries(format ?? {})) sheet.getColumn(Number(column)).numFmt = numFmt;
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The same rows as CSV in an encoding. */
export function csv(rows: readonly (readonly Cell[])[], encoding: 'utf8' | 'utf8-bom' | 'gb18030' = 'utf8', delimiter = ','): Buffer {
  const quoted = (cell: Cell) => (cell === null ? '' : /[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell));
  const text = rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
  if (encoding === 'gb18030') return iconv.encode(text, 'gb18030');
  return Buffer.concat([encoding === 'utf8-bom' ? Buffer.from([0xef, 0xbb, 0xbf]) : Buffer.alloc(0), Buffer.from(text, 'utf8')]);
}

/** A citizen number of nobody: the area code is given to no place. */
export function citizen(n: number): string {
  const digits = `619999${1950 + (n % 50)}${String(1 + (n % 12)).padStart(2, '0')}${String(1 + (Math.floor(n / 600) % 28)).padStart(2, '0')}${String(n % 1000).padStart(3, '0')}`;
  return `${digits}${citizenCheckDigit(`${digits}0`)}`;
}

export function creditCode(n: number): string {
  const code = `91619999MA${String(n).padStart(7, '0')}`;
  return `${code}${creditCheckDigit(`${code}0`)}`;
}

/** Every column of a list of enforcement cases, in the order in which the courts' exchange table and the applications name them. */
export const ENFORCEMENT_HEADING = [
  '案号', '收到材料日期', '立案日期', '案由', '应执行标的金额（元）', '原告/申请人', '证件类型', '证件号码', '联系电话', '住址', '被告/被执行人', '证件号码/统一社会信用代码',
  '执行依据文书文号', '执行依据文书主文', '执行依据文书生效日期', '履行最后期限', '承办人', '分案日期', '发出执行通知书日期', '财产报告期限', '实际到位金额', '已发放金额', '结案日期', '结案方式', '经办法院', '是否建档立卡', '收款账户',
];

/** The row of an enforcement case in hand since the spring of 2018, with whatever is to be different. */
export function enforcementRow(n: number, changes: Partial<Record<string, Cell>> = {}): Cell[] {
  const row: Record<string, Cell> = {
    案号: `（2018）陕0902执${n}号`, 收到材料日期: '2018.3.1', 立案日期: '2018年3月5日', 案由: '民间借贷纠纷', '应执行标的金额（元）': '12,511.90', '原告/申请人': `张测${n}`, 证件类型: '居民身份证', 证件号码: citizen(n),
    联系电话: '13900000000', 住址: '安康市汉滨区测试镇一组', '被告/被执行人': `李试${n}`, '证件号码/统一社会信用代码': citizen(n + 20_000), 执行依据文书文号: `（2017）陕0902民初${n}号`, 执行依据文书主文: '被告偿还借款本金及利息',
    执行依据文书生效日期: '2018-01-10', 履行最后期限: '2018-02-09', 承办人: '刘执', 分案日期: '2018-03-08', 发出执行通知书日期: null, 财产报告期限: null, 实际到位金额: null, 已发放金额: null, 结案日期: null, 结案方式: null,
    经办法院: '汉滨区人民法院', 是否建档立卡: '否', 收款账户: '6222020000000000001', ...changes,
  };
  return ENFORCEMENT_HEADING.map((name) => row[name] ?? null);
}

export const ROSTER_HEADING = ['市', '县', '乡镇', '村', '户编号', '人编号', '姓名', '证件号码', '与户主关系', '家庭人口', '贫困户属性', '主要致贫原因', '帮扶责任人', '脱贫年度'];

export function rosterRow(n: number, changes: Partial<Record<string, Cell>> = {}): Cell[] {
  const row: Record<string, Cell> = {
    市: '安康市', 县: '汉滨区', 乡镇: '测试镇', 村: '一村', 户编号: `6109020${String(n).padStart(4, '0')}`, 人编号: '01', 姓名: `张测${n}`, 证件号码: citizen(n), 与户主关系: '户主', 家庭人口: 4,
    贫困户属性: '一般贫困户', 主要致贫原因: '因病', 帮扶责任人: '王帮', 脱贫年度: null, ...changes,
  };
  return ROSTER_HEADING.map((name) => row[name] ?? null);
}
