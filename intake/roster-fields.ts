import type { FieldSpec } from '#domain/import/table.ts';
import type { NamedField } from './named-field.ts';

/** The fields of the roster of the poor (建档立卡). */
export const ROSTER_FIELDS = [
  field('city', '市', 'City', ['市州', '地市', '所在市']),
  field('county', '县', 'County', ['县区', '县(市、区)', '县(区)', '区县', '所在县'], { isRequired: true }),
  field('town', '乡镇', 'Town', ['乡(镇)', '镇', '乡', '镇办', '所在乡镇']),
  field('village', '村', 'Village', ['行政村', '村(社区)', '所在村']),
  field('householdNo', '户编号', 'Household number', ['户编码', '户号', '贫困户编号'], { isRequired: true }),
  field('personNo', '人编号', 'Number in the household', ['人编码', '人员编号', '家庭成员编号'], { isRequired: true }),
  field('name', '姓名', 'Name', ['人员姓名', '家庭成员姓名'], { isRequired: true, mask: 'name' }),
  field('id', '证件号码', 'Citizen number', ['身份证号', '身份证号码', '公民身份号码', '证件号', '身份证或残疾证号码', '身份证/残疾证号码'], { isRequired: true, mask: 'number' }),
  field('relation', '与户主关系', 'Relation to the head', ['与户主的关系', '户主关系']),
  field('householdSize', '家庭人口', 'Household size', ['家庭人口数', '人口数', '户人口']),
  field('attribute', '贫困户属性', 'Attribute', ['户属性', '贫困户类型']),
  field('cause', '主要致贫原因', 'Main cause of poverty', ['致贫原因']),
  field('helper', '帮扶责任人', 'Responsible for help', ['帮扶人', '帮扶干部'], { mask: 'name' }),
  field('outOfPovertyYear', '脱贫年度', 'Year out of poverty', ['脱贫年份', '脱贫时间']),
] as const satisfies readonly NamedField[];

export type RosterField = (typeof ROSTER_FIELDS)[number]['id'];

function field<const Id extends string>(id: Id, zh: string, en: string, names: readonly string[], more: { isRequired?: boolean; mask?: NonNullable<FieldSpec['mask']> } = {}) {
  return { id, name: { zh, en }, isRequired: more.isRequired ?? false, names: [zh, ...names], ...(more.mask && { mask: more.mask }) };
}
