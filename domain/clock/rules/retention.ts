import { months, rulesOf, years } from './rule.ts';

/** Security and retention (安全与留存). */
export const RETENTION = rulesOf([
  {
    id: 'PRV-006', zh: '个人信息保护影响评估报告保存', en: 'Impact assessments kept', trigger: 'impactAssessed', limit: years(3), roll: 'never',
    actor: 'court', onBreach: 'none', source: [['personalInformation', '56']],
  },
  {
    id: 'SEC-001', zh: '网络日志留存', en: 'Network logs kept', trigger: 'logWritten', limit: months(6), roll: 'never',
    actor: 'court', onBreach: 'none', source: [['cybersecurity', '21(3)']],
  },
  {
    id: 'SEC-005', zh: '拍卖、询价数据保存', en: 'Auction and inquiry data kept', trigger: 'auctionEnded', limit: years(10), roll: 'never',
    actor: 'platform', onBreach: 'none', source: [['onlineAuction', '29'], ['referencePrice', '8']],
  },
]);
