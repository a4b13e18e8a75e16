import type { Words } from './shared/words.ts';

/** A cause of action (案由) in the wording of the Supreme People's Court's list. `isLivelihood`: one of the classes that are handled first (涉民生). */
export type Cause = Words & { code: string; isLivelihood: boolean };

const LIVELIHOOD = true;

export const CAUSES: readonly Cause[] = [
  cause('divorce', '离婚纠纷', 'Divorce'),
  cause('postDivorceProperty', '离婚后财产纠纷', 'Property after divorce'),
  cause('cohabitationChildren', '同居关系子女抚养纠纷', 'Custody after cohabitation', LIVELIHOOD),
  cause('cohabitationProperty', '同居关系析产纠纷', 'Property after cohabitation'),
  cause('childSupport', '抚养费纠纷', 'Child support', LIVELIHOOD),
  cause('custodyChange', '变更抚养关系纠纷', 'Change of custody'),
  cause('visitation', '探望权纠纷', 'Visitation'),
  cause('spousalSupport', '扶养费纠纷', 'Support between spouses or kin', LIVELIHOOD),
  cause('parentSupport', '赡养费纠纷', 'Support of parents', LIVELIHOOD),
  cause('parentSupportChange', '变更赡养关系纠纷', 'Change of support of parents', LIVELIHOOD),
  cause('betrothalGifts', '婚约财产纠纷', 'Betrothal gifts'),
  cause('familyPartition', '分家析产纠纷', 'Partition of family property'),
  cause('inheritance', '法定继承纠纷', 'Inheritance by law'),
  cause('willInheritance', '遗嘱继承纠纷', 'Inheritance by will'),
  cause('estateDebt', '被继承人债务清偿纠纷', 'Debts of an estate'),
  cause('lifeBodyHealth', '生命权、身体权、健康权纠纷', 'Right to life, body and health'),
  cause('reputation', '名誉权纠纷', 'Right to reputation'),
  cause('privacy', '隐私权、个人信息保护纠纷', 'Privacy and personal information'),
  cause('returnOfProperty', '返还原物纠纷', 'Return of property'),
  cause('removeObstruction', '排除妨害纠纷', 'Removal of an obstruction'),
  cause('propertyDamage', '财产损害赔偿纠纷', 'Damage to property'),
  cause('adjacency', '相邻关系纠纷', 'Neighbouring relations'),
  cause('coOwnership', '共有纠纷', 'Co-ownership'),
  cause('landContractRight', '土地承包经营权纠纷', 'Right to contracted land'),
  cause('collectiveMember', '侵害集体经济组织成员权益纠纷', 'Rights of a member of a collective'),
  cause('homesteadRight', '宅基地使用权纠纷', 'Right to a homestead'),
  cause('mortgageRight', '抵押权纠纷', 'Mortgage'),
  cause('privateLoan', '民间借贷纠纷', 'Private loan'),
  cause('financialLoan', '金融借款合同纠纷', 'Loan of a financial institution'),
  cause('smallLoan', '小额借款合同纠纷', 'Micro-loan'),
  cause('creditCard', '信用卡纠纷', 'Credit card'),
  cause('guarantee', '保证合同纠纷', 'Guarantee'),
  cause('recourse', '追偿权纠纷', 'Recourse of a guarantor'),
  cause('assignment', '债权转让合同纠纷', 'Assignment of a claim'),
  cause('saleOfGoods', '买卖合同纠纷', 'Sale of goods'),
  cause('internetSale', '网络购物合同纠纷', 'Sale over the internet'),
  cause('houseSale', '房屋买卖合同纠纷', 'Sale of a house'),
  cause('newHomeSale', '商品房销售合同纠纷', 'Sale of new homes'),
  cause('homePresale', '商品房预售合同纠纷', 'Presale of a home'),
  cause('houseLease', '房屋租赁合同纠纷', 'Lease of a house'),
  cause('landLease', '土地租赁合同纠纷', 'Lease of land'),
  cause('vehicleLease', '车辆租赁合同纠纷', 'Lease of a vehicle'),
  cause('financeLease', '融资租赁合同纠纷', 'Finance lease'),
  cause('contracting', '承揽合同纠纷', 'Contract for work'),
  cause('construction', '建设工程施工合同纠纷', 'Construction'),
  cause('constructionSub', '建设工程分包合同纠纷', 'Construction: subcontract'),
  cause('decoration', '装饰装修合同纠纷', 'Interior decoration'),
  cause('transport', '运输合同纠纷', 'Carriage'),
  cause('storage', '保管合同纠纷', 'Custody of goods'),
  cause('mandate', '委托合同纠纷', 'Mandate'),
  cause('intermediary', '中介合同纠纷', 'Intermediary'),
  cause('propertyService', '物业服务合同纠纷', 'Property management'),
  cause('utility', '供用电合同纠纷', 'Supply of electricity'),
  cause('heating', '供用热力合同纠纷', 'Supply of heating'),
  cause('serviceContract', '服务合同纠纷', 'Services'),
  cause('labourService', '劳务合同纠纷', 'Services of labour'),
  cause('gift', '赠与合同纠纷', 'Gift'),
  cause('partnership', '合伙合同纠纷', 'Partnership contract'),
  cause('landContract', '土地承包经营权合同纠纷', 'Contract of land management'),
  cause('breedingSale', '种植、养殖回收合同纠纷', 'Growing and buy-back of produce'),
  cause('forestry', '林业承包合同纠纷', 'Forestry contract'),
  cause('unjustEnrichment', '不当得利纠纷', 'Unjust enrichment'),
  cause('negotiorum', '无因管理纠纷', 'Management without mandate'),
  cause('wages', '追索劳动报酬纠纷', 'Unpaid wages', LIVELIHOOD),
  cause('economicCompensation', '经济补偿金纠纷', 'Economic compensation on dismissal'),
  cause('labourRelation', '确认劳动关系纠纷', 'Existence of an employment'),
  cause('labourContract', '劳动合同纠纷', 'Employment contract'),
  cause('workInjury', '工伤保险待遇纠纷', 'Work-injury benefits', LIVELIHOOD),
  cause('pensionBenefit', '养老保险待遇纠纷', 'Pension benefits', LIVELIHOOD),
  cause('medicalBenefit', '医疗保险待遇纠纷', 'Medical-insurance benefits'),
  cause('traffic', '机动车交通事故责任纠纷', 'Traffic accident', LIVELIHOOD),
  cause('medicalHarm', '医疗损害责任纠纷', 'Medical harm', LIVELIHOOD),
  cause('labourHarm', '提供劳务者受害责任纠纷', 'Harm to a provider of labour'),
  cause('productLiability', '产品责任纠纷', 'Product liability'),
  cause('animalHarm', '饲养动物损害责任纠纷', 'Harm by kept animals'),
  cause('schoolHarm', '教育机构责任纠纷', 'Liability of a school'),
  cause('publicPlace', '公共场所管理人责任纠纷', 'Liability for a public place'),
  cause('pollution', '环境污染责任纠纷', 'Pollution'),
  cause('motorInsurance', '机动车交通事故责任强制保险纠纷', 'Compulsory traffic insurance'),
  cause('propertyInsurance', '财产保险合同纠纷', 'Property insurance'),
  cause('lifeInsurance', '人身保险合同纠纷', 'Personal insurance'),
  cause('equityTransfer', '股权转让纠纷', 'Transfer of shares'),
  cause('shareholderLiability', '股东损害公司债权人利益责任纠纷', 'Liability of shareholders to creditors'),
  cause('bill', '票据追索权纠纷', 'Recourse on a bill'),
];

const BY_NAME = new Map(CAUSES.flatMap((found) => [[found.code, found] as const, [found.zh, found] as const]));

/** The cause of a code or of a Chinese name; undefined for a text that is none of the list. */
export function findCause(text: string): Cause | undefined {
  return BY_NAME.get(text.trim());
}

/** How a cause is shown; a text that is none of the list is shown as it was entered. */
export function causeWords(text: string): Words {
  const found = findCause(text);
  return found ? { zh: found.zh, en: found.en } : { zh: text, en: text };
}

/** 涉民生: wages, support, pensions, injury on the road, at work and in treatment. */
export function isLivelihood(text: string): boolean {
  return findCause(text)?.isLivelihood ?? false;
}

function cause(code: string, zh: string, en: string, isLivelihood = false): Cause {
  return { code, zh, en, isLivelihood };
}
