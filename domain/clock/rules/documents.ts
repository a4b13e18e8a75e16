import type { IsoDate } from '#domain/shared/dates.ts';

export type Strength = 'statute' | 'judicial_interpretation' | 'spc_normative' | 'local' | 'design';

/** `numbering`: the text whose article numbers the rule book gives, when an older text counts otherwise. */
export type LegalDocument = { zh: string; en: string; short: string; inForce: IsoDate; strength: Strength; numbering?: string };

/** Documents by identifier. `inForce` is the day since which the document, in any of its texts, has been in force. */
export const DOCUMENTS = {
  civilProcedureLaw: statute('中华人民共和国民事诉讼法', 'Civil Procedure Law', '民诉法', '1991-04-09'),
  civilCode: statute('中华人民共和国民法典', 'Civil Code', '民法典', '2021-01-01'),
  criminalLaw: statute('中华人民共和国刑法', 'Criminal Law', '刑法', '1997-10-01'),
  administrativeCompulsion: statute('中华人民共和国行政强制法', 'Administrative Compulsion Law', '行政强制法', '2012-01-01'),
  personalInformation: statute('中华人民共和国个人信息保护法', 'Personal Information Protection Law', '个人信息保护法', '2021-11-01'),
  cybersecurity: statute('中华人民共和国网络安全法', 'Cybersecurity Law', '网络安全法', '2017-06-01'),
  feeMeasures: statute('诉讼费用交纳办法（国务院令第481号）', 'Measures on the Payment of Litigation Costs (State Council Decree No. 481)', '交纳办法', '2007-04-01'),
  holidayMeasures: statute('全国年节及纪念日放假办法', 'Measures on National Holidays and Memorial Days', '放假办法', '2008-01-01'),
  civilInterpretation: interpretation('最高人民法院关于适用《中华人民共和国民事诉讼法》的解释', "Interpretation of the Supreme People's Court on the Civil Procedure Law", '民诉法解释', '2015-02-04'),
  administrativeInterpretation: interpretation('最高人民法院关于适用《中华人民共和国行政诉讼法》的解释', "Interpretation of the Supreme People's Court on the Administrative Litigation Law", '行诉法解释', '2018-02-08'),
  enforcementProcedure: interpretation('最高人民法院关于适用《中华人民共和国民事诉讼法》执行程序若干问题的解释', "Interpretation of the Supreme People's Court on Enforcement Procedure under the Civil Procedure Law", '执行程序解释', '2009-01-01', '2020年修正文本'),
  enforcementWork: interpretation('最高人民法院关于人民法院执行工作若干问题的规定（试行）', "Provisions of the Supreme People's Court on Enforcement Work (trial)", '执行规定', '1998-07-18', '2020年修正文本'),
  trialLimits2000: interpretation('最高人民法院关于严格执行案件审理期限制度的若干规定（法释〔2000〕29号）', "Provisions of the Supreme People's Court on Strict Observance of Time Limits of Cases (Fa Shi [2000] No. 29)", '2000审限规定', '2000-09-28'),
  extension2018: interpretation('最高人民法院关于严格规范民商事案件延长审限和延期开庭问题的规定', "Provisions of the Supreme People's Court on Extensions of Trial Limits and Adjournments in Civil and Commercial Cases", '延长审限规定', '2018-04-26'),
  filingRegistration: interpretation('最高人民法院关于人民法院登记立案若干问题的规定（法释〔2015〕8号）', "Provisions of the Supreme People's Court on the Registration and Filing of Cases (Fa Shi [2015] No. 8)", '登记立案规定', '2015-05-01'),
  preservation: interpretation('最高人民法院关于人民法院办理财产保全案件若干问题的规定（法释〔2016〕22号）', "Provisions of the Supreme People's Court on Property Preservation (Fa Shi [2016] No. 22)", '保全规定', '2016-12-01'),
  seizure: interpretation('最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定', "Provisions of the Supreme People's Court on Sealing, Seizing and Freezing Property in Civil Enforcement", '查扣冻规定', '2005-01-01', '2020年修正文本'),
  investigation: interpretation('最高人民法院关于民事执行中财产调查若干问题的规定（法释〔2017〕8号）', "Provisions of the Supreme People's Court on Property Investigation in Civil Enforcement (Fa Shi [2017] No. 8)", '财产调查规定', '2017-05-01'),
  networkFreeze: interpretation('最高人民法院关于网络查询、冻结被执行人存款的规定', "Provisions of the Supreme People's Court on Querying and Freezing Deposits over the Network", '网络查询冻结规定', '2013-09-02'),
  partyChange: interpretation('最高人民法院关于民事执行中变更、追加当事人若干问题的规定', "Provisions of the Supreme People's Court on Changing and Adding Parties in Civil Enforcement", '变更追加规定', '2016-12-01'),
  entrusted: interpretation('最高人民法院关于委托执行若干问题的规定', "Provisions of the Supreme People's Court on Entrusted Enforcement", '委托执行规定', '2011-05-16', '2020年修正文本'),
  arbitration: interpretation('最高人民法院关于人民法院办理仲裁裁决执行案件若干问题的规定', "Provisions of the Supreme People's Court on the Enforcement of Arbitral Awards", '仲裁裁决执行规定', '2018-03-01'),
  notarised: interpretation('最高人民法院关于公证债权文书执行若干问题的规定', "Provisions of the Supreme People's Court on the Enforcement of Notarised Claims", '公证债权文书执行规定', '2018-10-01'),
  criminalProperty: interpretation('最高人民法院关于刑事裁判涉财产部分执行的若干规定', "Provisions of the Supreme People's Court on Enforcing the Property Part of Criminal Judgments", '刑事裁判涉财产部分执行规定', '2014-11-06'),
  referencePrice: interpretation('最高人民法院关于人民法院确定财产处置参考价若干问题的规定（法释〔2018〕15号）', "Provisions of the Supreme People's Court on Reference Prices for the Disposal of Property (Fa Shi [2018] No. 15)", '参考价规定', '2018-09-01'),
  onlineAuction: interpretation('最高人民法院关于人民法院网络司法拍卖若干问题的规定（法释〔2016〕18号）', "Provisions of the Supreme People's Court on Online Judicial Auctions (Fa Shi [2016] No. 18)", '网拍规定', '2017-01-01'),
  auction: interpretation('最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定', "Provisions of the Supreme People's Court on Auctioning and Selling Property in Civil Enforcement", '拍卖规定', '2005-01-01', '2020年修正文本'),
  objection: interpretation('最高人民法院关于人民法院办理执行异议和复议案件若干问题的规定（法释〔2015〕10号）', "Provisions of the Supreme People's Court on Objections and Reconsideration in Enforcement (Fa Shi [2015] No. 10)", '异议复议规定', '2015-05-05'),
  termination2016: interpretation('最高人民法院关于对人民法院终结执行行为提出执行异议期限问题的批复（法释〔2016〕3号）', "Reply of the Supreme People's Court on the Period for Objecting to the Termination of Enforcement (Fa Shi [2016] No. 3)", '终结执行异议批复', '2016-02-15'),
  settlement: interpretation('最高人民法院关于执行和解若干问题的规定（法释〔2018〕3号）', "Provisions of the Supreme People's Court on Settlement in Enforcement (Fa Shi [2018] No. 3)", '和解规定', '2018-03-01'),
  guarantee: interpretation('最高人民法院关于执行担保若干问题的规定（法释〔2018〕4号）', "Provisions of the Supreme People's Court on Guarantees in Enforcement (Fa Shi [2018] No. 4)", '担保规定', '2018-03-01'),
  lateInterest: interpretation('最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释（法释〔2014〕8号）', "Interpretation of the Supreme People's Court on Interest during Late Performance (Fa Shi [2014] No. 8)", '迟延利息解释', '2014-08-01'),
  blacklist: interpretation('最高人民法院关于公布失信被执行人名单信息的若干规定（法释〔2017〕7号）', "Provisions of the Supreme People's Court on Publishing the List of Dishonest Debtors (Fa Shi [2017] No. 7)", '失信规定', '2017-05-01'),
  consumption: interpretation('最高人民法院关于限制被执行人高消费及有关消费的若干规定（法释〔2015〕17号）', "Provisions of the Supreme People's Court on Restricting the Consumption of Debtors (Fa Shi [2015] No. 17)", '限消规定', '2015-07-22'),
  refusalCrime2015: interpretation('最高人民法院关于审理拒不执行判决、裁定刑事案件适用法律若干问题的解释（法释〔2015〕16号）', "Interpretation of the Supreme People's Court on Criminal Cases of Refusal to Perform Judgments (Fa Shi [2015] No. 16)", '拒执解释2015', '2015-07-22'),
  refusalCrime2024: interpretation('最高人民法院、最高人民检察院关于办理拒不执行判决、裁定刑事案件适用法律若干问题的解释（法释〔2024〕13号）', "Interpretation of the Supreme People's Court and the Supreme People's Procuratorate on Criminal Cases of Refusal to Perform Judgments (Fa Shi [2024] No. 13)", '拒执解释2024', '2024-12-01'),
  compensation2022: interpretation('最高人民法院关于审理涉执行司法赔偿案件适用法律若干问题的解释', "Interpretation of the Supreme People's Court on Judicial Compensation in Enforcement", '涉执行司法赔偿解释', '2022-03-01'),
  enforcementPeriods2006: normative('最高人民法院关于人民法院办理执行案件若干期限的规定（法发〔2006〕35号）', "Provisions of the Supreme People's Court on Time Limits in Enforcement Cases (Fa Fa [2006] No. 35)", '2006期限规定', '2007-01-01'),
  deferral2002: normative('最高人民法院关于正确适用暂缓执行措施若干问题的规定（法发〔2002〕16号）', "Provisions of the Supreme People's Court on the Deferral of Enforcement (Fa Fa [2002] No. 16)", '法发〔2002〕16号', '2002-09-28'),
  closing2016: normative('最高人民法院关于严格规范终结本次执行程序的规定（试行）（法〔2016〕373号）', "Provisions of the Supreme People's Court on Ending a Round of Enforcement (trial) (Fa [2016] No. 373)", '终本规定', '2016-12-01'),
  closingTypes2014: normative('最高人民法院关于执行案件立案、结案若干问题的意见（法发〔2014〕26号）', "Opinions of the Supreme People's Court on Filing and Closing Enforcement Cases (Fa Fa [2014] No. 26)", '立结案意见', '2015-01-01'),
  goodFaith2019: normative('最高人民法院关于在执行工作中进一步强化善意文明执行理念的意见（法发〔2019〕35号）', "Opinions of the Supreme People's Court on Enforcement in Good Faith (Fa Fa [2019] No. 35)", '法发〔2019〕35号', '2019-12-16'),
  onlineSale2017: normative('最高人民法院关于认真做好网络司法拍卖与网络司法变卖衔接工作的通知（法明传〔2017〕455号）', "Notice of the Supreme People's Court on Online Auctions and Sales (Fa Ming Chuan [2017] No. 455)", '法明传〔2017〕455号', '2017-01-01'),
  privateProsecution2018: normative('最高人民法院关于拒不执行判决、裁定罪自诉案件受理工作有关问题的通知（法〔2018〕147号）', "Notice of the Supreme People's Court on Private Prosecution of Refusal to Perform Judgments (Fa [2018] No. 147)", '法〔2018〕147号', '2018-05-30'),
  refusalOpinion2025: normative('最高人民法院、最高人民检察院、公安部关于办理拒不执行判决、裁定刑事案件若干问题的意见（法发〔2025〕8号）', "Opinions of the Supreme People's Court, the Supreme People's Procuratorate and the Ministry of Public Security on Criminal Cases of Refusal to Perform Judgments (Fa Fa [2025] No. 8)", '拒执意见2025', '2025-07-01'),
  reliefOpinion2014: normative('关于建立完善国家司法救助制度的意见（试行）（中政委〔2014〕3号）', 'Opinions on the System of State Judicial Relief (trial) (Zhong Zheng Wei [2014] No. 3)', '救助意见2014', '2014-01-17'),
  reliefOpinion2016: normative('最高人民法院关于加强和规范人民法院国家司法救助工作的意见（法发〔2016〕16号）', "Opinions of the Supreme People's Court on State Judicial Relief (Fa Fa [2016] No. 16)", '救助意见2016', '2016-07-01'),
  reliefProcedure2019: normative('人民法院国家司法救助案件办理程序规定（试行）（法发〔2019〕2号）', "Procedure of the People's Courts in State Judicial Relief (trial) (Fa Fa [2019] No. 2)", '救助程序2019', '2019-01-04'),
  caseMoney: normative('最高人民法院关于执行款物管理工作的规定（法发〔2017〕6号）', "Provisions of the Supreme People's Court on the Management of Enforcement Money and Property (Fa Fa [2017] No. 6)", '款物规定', '2017-05-01'),
  caseNumbers: normative('最高人民法院关于人民法院案件案号的若干规定（法〔2015〕137号）', "Provisions of the Supreme People's Court on Case Numbers (Fa [2015] No. 137)", '案号规定', '2016-01-01'),
  caseNumbers2018: normative('最高人民法院关于修改《关于人民法院案件案号的若干规定》的决定（法〔2018〕335号）', "Decision of the Supreme People's Court Amending the Provisions on Case Numbers (Fa [2018] No. 335)", '法〔2018〕335号', '2019-01-01'),
  petitions2021: normative('人民法院涉诉信访“接访即办”工作规定（法〔2021〕227号）', "Rules of the People's Courts on Handling Petitions at Reception (Fa [2021] No. 227)", '接访即办', '2021-01-01'),
  assessment2018: normative('“基本解决执行难”第三方评估核心指标（三个90%、一个80%）', 'Core Indicators of the Third-Party Assessment of Enforcement (three at 90 %, one at 80 %)', '三个90%一个80%', '2018-01-01'),
  courtRules: { zh: '人民法院内部管理规定（地方）', en: 'Internal rules of a local court', short: '地方规定', inForce: '2016-01-01', strength: 'local' },
  serviceTargets: { zh: '兑现系统内部办理目标', en: 'Targets of this system', short: '内部目标', inForce: '2016-01-01', strength: 'design' },
} as const satisfies Record<string, LegalDocument>;

export type DocumentId = keyof typeof DOCUMENTS;

function statute(zh: string, en: string, short: string, inForce: IsoDate): LegalDocument {
  return { zh, en, short, inForce, strength: 'statute' };
}

function interpretation(zh: string, en: string, short: string, inForce: IsoDate, numbering?: string): LegalDocument {
  return { zh, en, short, inForce, strength: 'judicial_interpretation', ...(numbering ? { numbering } : {}) };
}

function normative(zh: string, en: string, short: string, inForce: IsoDate): LegalDocument {
  return { zh, en, short, inForce, strength: 'spc_normative' };
}
