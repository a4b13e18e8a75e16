import { err, ok, type Result } from '#domain/shared/result.ts';

/** A case number (案号) in its elements: year of receipt, court, special trial element, type, serial, and the n-th document in the case. */
export type CaseNumber = {
  year: number;
  courtCode: string;
  /** 专门审判代字, such as 知. */
  specialCode?: string;
  typeCode: TypeCode;
  serial: number;
  /** 之一, 之二 …: the number in Chinese. */
  part?: string;
};

export type TypeCode = keyof typeof TYPE_CODES;

/** Types of cases by code (rule book 8.2). */
export const TYPE_CODES = {
  司救执: '执行司法救助', 司救民: '民事司法救助', 司救刑: '刑事司法救助', 司救行: '行政司法救助', 司救赔: '国家赔偿司法救助', 司救访: '信访司法救助', 司救他: '其他司法救助',
  司惩复: '司法制裁复议', 司惩: '司法制裁', 执保: '财产保全执行', 执恢: '恢复执行', 执异: '执行异议', 执复: '执行复议', 执监: '执行监督', 执协: '执行协调', 执他: '其他执行',
  民初: '民事一审', 民终: '民事二审', 民特: '特别程序', 民督: '督促程序', 民申: '民事申请再审审查', 民再: '民事再审', 财保: '非诉财产保全审查',
  行审复: '非诉行政行为申请执行审查复议', 行审: '非诉行政行为申请执行审查', 刑初: '刑事一审', 破申: '破产申请审查', 破: '破产', 执: '首次执行',
} as const;

/** The special trial element exists since (CNO-003). */
const SPECIAL_SINCE = 2019;
const LONGEST_FIRST = Object.keys(TYPE_CODES).sort((a, b) => b.length - a.length);
const CASE_NUMBER = new RegExp(
  `^[（(](20\\d{2})[）)](最高法|[\\u4e00-\\u9fa5](?:\\d{4}|\\d{2})?)(知)?(${LONGEST_FIRST.join('|')})(\\d{1,8})号(?:之([一二三四五六七八九十]+))?$`,
);

/** Reads a case number with brackets of either width (CNO-001, CNO-008). */
export function parseCaseNumber(text: string): Result<CaseNumber, 'bad_case_number'> {
  const match = CASE_NUMBER.exec(text.normalize('NFKC').replace(/\s/g, ''));
  const [, year, courtCode, specialCode, typeCode, serial, part] = match ?? [];
  if (!year || !courtCode || !typeCode || !serial || Number(serial) === 0 || (specialCode && Number(year) < SPECIAL_SINCE)) return err('bad_case_number');
  return ok({
    year: Number(year),
    courtCode,
    ...(specialCode ? { specialCode } : {}),
    typeCode: typeCode as TypeCode,
    serial: Number(serial),
    ...(part ? { part } : {}),
  });
}

/** `（2018）陕0902民初123号`: the official form with full-width brackets. */
export function formatCaseNumber(number: Omit<CaseNumber, 'typeCode'> & { typeCode: string }): string {
  const { year, courtCode, specialCode = '', typeCode, serial, part } = number;
  return `（${year}）${courtCode}${specialCode}${typeCode}${serial}号${part ? `之${part}` : ''}`;
}

/** The official form of whatever form was typed. */
export function normalizeCaseNumber(text: string): Result<string, 'bad_case_number'> {
  const parsed = parseCaseNumber(text);
  return parsed.ok ? ok(formatCaseNumber(parsed.value)) : parsed;
}
