const ENTITY = /公司|银行|信用社|合作社|联社|政府|委员会|集团|企业|中心|工厂|厂$|商店|医院|学校|大学|中学|小学|幼儿园|事务所|研究院|研究所|协会|基金会|管理局|保险|酒店|超市|门市部|经营部|服务部|分行|支行|营业部|项目部|局$/;

/** Whether a name, of which nothing else is known, is that of a firm, an office or another body rather than of a natural person. */
export function isEntityName(name: string): boolean {
  return ENTITY.test(name);
}
