import { describe, expect, it } from 'vitest';
import { CASE_FIELDS, UNTAKEN_COLUMNS } from './case-fields.ts';
import { findHeading, missingFields, untakenColumns } from './columns.ts';
import { ROSTER_FIELDS } from './roster-fields.ts';

function fieldsOf(names: readonly (string | null)[], fields: Parameters<typeof findHeading>[1] = CASE_FIELDS): (string | null)[] | undefined {
  return findHeading([{ row: 1, cells: names }], fields)?.columns.map(({ field }) => field);
}

describe('the heading of a list of cases', () => {
  it('is understood in the names of the courts’ exchange table and of applications', () => {
    expect(fieldsOf(['案号', '收到材料日期', '应执行标的金额', '立案案由', '立案日期', '案件类型代字', '执行依据文书文号', '执行依据文书主文', '执行依据文书生效日期', '执行依据文书履行最后期限', '承办人', '分案日期', '发出执行通知书日期', '财产报告期限', '结案方式', '实际到位金额', '申请人放弃标的金额', '当前案件止停缓标志', '预估申请执行费'])).toEqual([
      'caseNumber', 'receivedOn', 'amount', 'cause', 'filedOn', 'typeCode', 'titleNo', 'titleText', 'effectiveOn', 'performBy', 'handler', 'assignedOn', 'noticeOn', 'reportBy', 'closing', 'received', 'waived', 'standstill', 'fee']);
  });
  it('is understood in every other name of the exchange table, as a field or as what is not taken', () => {
    const names = [
      '案号', '案件来源', '恢复执行事由', '收到材料日期', '执行标的内容', '应执行标的金额', '预估申请执行费', '立案案由', '立案日期', '案件类型代字', '保全案号', '申请中包含迟延履行利息请求', '首次执行案号', '当前案件止停缓标志', '分期履行总期数', '已履行期数', '未成年人',
      '执行依据文书文号', '执行依据文书主文', '执行依据文书生效日期', '执行依据文书履行最后期限', '承办人', '合议庭成员', '书记员', '分案日期', '法定立案期限', '实际立案天数', '立案超期天数', '执行期限起始日期', '执行期限届满日期', '法定执行期限', '执行超期天数', '执行超期原因',
      '暂缓执行期限', '发出执行通知书日期', '财产报告期限', '结案方式', '结案事由', '结案标的金额', '实际到位金额', '申请人放弃标的金额', '尚未执行标的金额', '其中迟延履行金', '其中迟延履行利息', '申请人申请终本', '终本管理人', '公开或屏蔽状态',
    ];
    const { columns } = findHeading([{ row: 1, cells: names }], CASE_FIELDS)!;
    const untaken = untakenColumns(columns, UNTAKEN_COLUMNS);
    expect(columns.filter((column) => column.field === null && !untaken.includes(column))).toEqual([]);
    expect(columns.flatMap(({ name, field }) => (field === 'limitUntil' || field === 'standstillUntil' ? [name] : []))).toEqual(['执行期限届满日期', '暂缓执行期限']);
  });
  it('is understood with stars, brackets, blanks and full-width signs around the names', () => {
    expect(fieldsOf(['* 案 号', '标的金额（元）', '立案日期(格式：2018-07-03)', '申请执行人：', '被执行人（必填）'])).toEqual(['caseNumber', 'amount', 'filedOn', 'applicant', 'respondent']);
  });
  it('gives a name that both sides share to the side before it', () => {
    expect(fieldsOf(['原告/申请人', '证件类型', '证件号码', '联系电话', '住址', '被告/被执行人', '证件号码/统一社会信用代码', '联系电话', '地址', '案由'])).toEqual([
      'applicant', 'applicantPaper', 'applicantId', 'applicantPhone', 'applicantAddress', 'respondent', 'respondentId', 'respondentPhone', 'respondentAddress', 'cause']);
    expect(fieldsOf(['被执行人', '身份证号', '申请执行人', '身份证号'])).toEqual(['respondent', 'respondentId', 'applicant', 'applicantId']);
    expect(fieldsOf(['申请执行人身份证号', '被执行人证件号码', '申请人', '被告'])).toEqual(['applicantId', 'respondentId', 'applicant', 'respondent']);
  });
  it('gives a field to one column only, and leaves what it does not know to a person', () => {
    expect(fieldsOf(['案号', '执行案号', '合议庭成员', null])).toEqual(['caseNumber', null, null, null]);
    const { columns } = findHeading([{ row: 1, cells: ['案号', '当事人'] }], CASE_FIELDS)!;
    expect(missingFields(columns, CASE_FIELDS).map(({ id }) => id)).toEqual(['cause', 'applicant', 'respondent']);
  });
  it('stands below a title, and above rows that look like it', () => {
    const found = findHeading([{ row: 1, cells: ['汉滨区人民法院2018年执行案件台账'] }, { row: 2, cells: ['制表：立案庭', null, '2018年7月'] }, { row: 4, cells: ['序号', '案号', '申请人', '被告'] }, { row: 5, cells: ['1', '（2018）陕0902执1号', '张测一', '李试二'] }], CASE_FIELDS);
    expect(found).toEqual({ row: 4, columns: [{ column: 'A', name: '序号', field: null }, { column: 'B', name: '案号', field: 'caseNumber' }, { column: 'C', name: '申请人', field: 'applicant' }, { column: 'D', name: '被告', field: 'respondent' }] });
  });
  it('may have names that nobody knows: then it is the first row with two texts', () => {
    expect(findHeading([{ row: 1, cells: ['台账'] }, { row: 2, cells: ['甲', '乙'] }], CASE_FIELDS)).toEqual({ row: 2, columns: [{ column: 'A', name: '甲', field: null }, { column: 'B', name: '乙', field: null }] });
    expect(findHeading([{ row: 1, cells: ['台账'] }], CASE_FIELDS)).toBeUndefined();
  });
});

it('the heading of a roster is understood', () => {
  expect(fieldsOf(['市', '县', '乡镇', '村', '户编号', '人编号', '姓名', '证件号码', '与户主关系', '家庭人口', '贫困户属性', '主要致贫原因', '帮扶责任人', '脱贫年度'], ROSTER_FIELDS)).toEqual(
    ['city', 'county', 'town', 'village', 'householdNo', 'personNo', 'name', 'id', 'relation', 'householdSize', 'attribute', 'cause', 'helper', 'outOfPovertyYear']);
});

it('no two fields of a table share a name', () => {
  for (const fields of [CASE_FIELDS, ROSTER_FIELDS]) {
    const names = fields.flatMap((field) => field.names);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  }
});
