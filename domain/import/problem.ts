import type { Words } from '#domain/shared/words.ts';

/** Every way in which a row of a file is not taken. */
const PROBLEMS = {
  missing: ['必填项为空', 'Required, but empty'],
  too_long: ['内容过长', 'Too long'],
  bad_date: ['日期无法识别，请写作 2018-07-03 的形式', 'Not a date; write it as 2018-07-03'],
  date_in_future: ['日期晚于今天', 'The date is later than today'],
  date_before_rules: ['日期早于 2016 年 1 月 1 日，本系统的期限规则自该日起适用', 'Before 1 January 2016, the first day for which the rules here hold'],
  dates_out_of_order: ['日期先后顺序有误', 'The dates are out of order'],
  bad_amount: ['金额无法识别，请以元为单位填写，最多两位小数', 'Not an amount; write yuan with at most two decimals'],
  amount_in_large_unit: ['金额带有“万”“亿”等单位，请以元为单位填写', 'The amount has a unit such as 万 or 亿; write yuan'],
  amount_not_positive: ['金额须大于零', 'The amount must be above zero'],
  amount_above_claim: ['金额超过应执行标的', 'More than the claim'],
  number_lost: ['号码以数字格式保存，末几位已经丢失；请将该列设为文本格式后重新填写', 'The number was stored as a figure and has lost its last digits; set the column to text and enter it anew'],
  bad_number_length: ['证件号码位数有误', 'The number has a wrong length'],
  bad_number_characters: ['证件号码含有不应有的字符', 'The number has characters that do not belong there'],
  bad_birth_date: ['证件号码中的出生日期不存在', 'The day of birth in the number does not exist'],
  bad_check_digit: ['证件号码校验位不符，请核对', 'The check digit does not fit; check the number'],
  bad_credit_code: ['统一社会信用代码有误，请核对', 'Not a valid unified social credit code'],
  names_and_numbers_differ: ['姓名与证件号码的个数不一致', 'There are not as many numbers as names'],
  names_and_papers_differ: ['姓名与证件类型的个数不一致；同一类型可以只填一次', 'There are not as many papers as names; one that is the same for all may stand once'],
  number_of_other_year: ['案号年份与收到材料、立案的年份都不相同', 'The year of the number is neither that of the receipt nor that of the filing'],
  number_too_high: ['案号序号过大，请核对', 'The serial of the number is too high; check it'],
  cell_is_error: ['单元格是公式错误值（如 #N/A），请改为实际内容', 'The cell holds the error of a formula, such as #N/A'],
  bad_case_number: ['案号无法识别，应为（2018）陕0902执123号的形式', 'Not a case number such as （2018）陕0902执123号'],
  kind_not_taken: ['目前只能导入民事一审（民初）和首次执行（执）案件', 'Only civil first-instance (民初) and enforcement (执) cases can be brought in for now'],
  other_court: ['不是本院案件', 'Not a case of this court'],
  filing_without_number: ['已填立案日期，但没有案号', 'Filed, but without a case number'],
  number_without_filing: ['已有案号，但没有立案日期', 'Numbered, but without a date of filing'],
  no_such_handler: ['本院没有以此姓名办理此类案件的人员', 'Nobody of this name handles such cases at this court'],
  ambiguous_handler: ['本院有多名同名人员，请先在系统中区分', 'Several people of this court have this name'],
  handler_without_filing: ['未立案的案件不应有承办人、分案或者通知日期', 'A case that is not filed has no handler, assignment or notice'],
  standstill_contradicts: ['暂缓执行期限与止停缓标志不符：止停缓的，期限应晚于今天', 'The end of the standstill does not fit the mark: it must be later than today, and only where the case stands still'],
  handler_missing: ['已填分案日期、通知日期或者止停缓标志，但没有承办人', 'Assigned, notified or standing still, but without a handler'],
  money_before_filing: ['未立案的案件不应有到位、发放、放弃金额或者止停缓标志', 'A case that is not filed has no money received, paid or waived, and does not stand still'],
  not_of_civil: ['民事案件不应有此项内容', 'A civil case has nothing of this'],
  unknown_value: ['所填内容不在可选范围内', 'Not one of the values that can stand here'],
  closing_not_taken: ['目前不能导入以此方式结案的案件', 'Cases closed in this way cannot be brought in for now'],
  closing_incomplete: ['结案日期、结案方式须同时填写，且案件须已立案', 'A closed case needs its day, its form, and to have been filed'],
  performed_short: ['以执行完毕结案的，已发放金额与放弃金额之和不得少于应执行标的', 'To be closed as performed, what was paid out and waived must cover the claim'],
  money_not_paid_out: ['到位金额须与已发放金额一致；尚未发放的余款请于导入后登记到账', 'The amount received must be what was paid out; book the rest after the import'],
  receipt_taken: ['收件号已用于案号不同的另一案件，请核对；确属共用的，请将本行收件号留空', 'The receipt number belongs to another case; if both share it, leave it empty in this row'],
  duplicate_row: ['与本文件中前面的一行重复', 'The same as an earlier row of this file'],
  unknown_county: ['县（区）无法识别', 'Not the name of a county'],
  county_missing: ['建档立卡的，须填写申请人所在县区：本院没有对应的县区，联络员看不到此案', "On the roster, but without the claimant's county: this court has none, and no liaison would see the case"],
  other_county: ['不是本县（区）的人员', 'Not a person of this county'],
  bad_count: ['应为整数', 'Must be a whole number'],
  bad_year: ['年度无法识别', 'Not a year'],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type ImportProblemCode = keyof typeof PROBLEMS;

/** What is wrong, in a sentence for the person who has the file. */
export function problemWords(code: ImportProblemCode): Words {
  const [zh, en] = PROBLEMS[code];
  return { zh, en };
}
