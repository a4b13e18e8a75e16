import { calendarDays, hours, rulesOf, years } from './rule.ts';

/** Auction and sale (拍卖、变卖). Lead times are never shortened and never rolled. */
export const AUCTION = rulesOf([
  {
    id: 'AUC-001', zh: '网络司法拍卖起拍价下限', en: 'Online auction start price, at least', trigger: 'auctionPrepared', quantity: { kind: 'percent', min: '70' },
    actor: 'panel', onBreach: 'block', source: [['onlineAuction', '10']], note: '以评估价或者市价为基数；起拍价即保留价。',
  },
  {
    id: 'AUC-002', part: 'movable', zh: '首次拍卖公告（动产）', en: 'First notice: movables', trigger: 'auctionStarts', limit: calendarDays(15), direction: 'before',
    actor: 'court', onBreach: 'block', source: [['onlineAuction', '12']],
  },
  {
    id: 'AUC-002/immovable', zh: '首次拍卖公告（不动产、其他财产权）', en: 'First notice: immovables and other rights', trigger: 'auctionStarts', limit: calendarDays(30), direction: 'before',
    actor: 'court', onBreach: 'block', source: [['onlineAuction', '12']],
  },
  {
    id: 'AUC-003', part: 'notify', zh: '拍卖公告发布前通知当事人、优先购买权人', en: 'Tell parties and holders of pre-emptive rights', trigger: 'auctionNoticePublished', limit: calendarDays(3), direction: 'before',
    actor: 'court', onBreach: 'block', source: [['onlineAuction', '16']],
  },
  {
    id: 'AUC-003/deemed', zh: '无法通知的视为已通知', en: 'Unreachable persons deemed told', trigger: 'auctionNoticePublished', limit: calendarDays(5), roll: 'never',
    actor: 'system', onBreach: 'deemed_service', source: [['onlineAuction', '16']],
  },
  {
    id: 'AUC-004', zh: '竞买保证金比例', en: 'Deposit of bidders', trigger: 'auctionPrepared', quantity: { kind: 'percent', min: '5', max: '20' },
    actor: 'bidder', onBreach: 'block', source: [['onlineAuction', '17']], note: '以起拍价为基数。',
  },
  {
    id: 'AUC-005', zh: '竞价时间下限', en: 'Bidding time, at least', trigger: 'auctionStarts', limit: hours(24),
    actor: 'platform', onBreach: 'block', source: [['onlineAuction', '20']], note: '最后五分钟内有人出价的，自动延迟五分钟。',
  },
  {
    id: 'AUC-006', zh: '退还未成交竞买人的保证金', en: "Refund of other bidders' deposits", trigger: 'biddingEnded', limit: hours(24),
    actor: 'platform', source: [['onlineAuction', '23']],
  },
  {
    id: 'AUC-007', part: 'second', zh: '流拍后再次拍卖', en: 'Second auction', trigger: 'auctionFailed', limit: calendarDays(30), roll: 'never',
    actor: 'court', source: [['onlineAuction', '26']],
  },
  {
    id: 'AUC-007/notice-movable', zh: '再次拍卖公告（动产）', en: 'Second notice: movables', trigger: 'auctionStarts', limit: calendarDays(7), direction: 'before',
    actor: 'court', onBreach: 'block', source: [['onlineAuction', '26']],
  },
  {
    id: 'AUC-007/notice-immovable', zh: '再次拍卖公告（不动产、其他财产权）', en: 'Second notice: immovables', trigger: 'auctionStarts', limit: calendarDays(15), direction: 'before',
    actor: 'court', onBreach: 'block', source: [['onlineAuction', '26']],
  },
  {
    id: 'AUC-008', zh: '再次拍卖起拍价降价幅度上限', en: 'Cut of the second start price, at most', trigger: 'auctionFailed', quantity: { kind: 'percent', max: '20' },
    actor: 'panel', onBreach: 'block', source: [['onlineAuction', '26']], note: '以前次起拍价为基数。',
  },
  {
    id: 'AUC-009', zh: '网络司法变卖期', en: 'Online sale period', trigger: 'secondAuctionFailed', limit: calendarDays(60), roll: 'never',
    actor: 'court', verification: 'unverified', source: [['onlineSale2017', '通知'], ['onlineAuction', '26']],
  },
  {
    id: 'AUC-010', zh: '暂缓、中止原因消失后恢复拍卖', en: 'Resume after a stay', trigger: 'stayEnded', limit: calendarDays(5),
    actor: 'court', source: [['onlineAuction', '28']],
  },
  {
    id: 'AUC-012', zh: '作出拍卖成交裁定', en: 'Ruling to the buyer', trigger: 'fullPricePaid', limit: calendarDays(10),
    actor: 'court', source: [['auction', '20']],
  },
  {
    id: 'AUC-013', zh: '交付拍卖标的物', en: 'Hand over the property', trigger: 'rulingServed', limit: calendarDays(15),
    actor: 'court', source: [['auction', '27']],
  },
  {
    id: 'AUC-014', zh: '无益拍卖的坚持申请', en: 'Insist on an auction without surplus', trigger: 'noSurplusNoticeServed', limit: calendarDays(5),
    actor: 'applicant', onBreach: 'right_lost', source: [['auction', '6']],
  },
  {
    id: 'AUC-015', part: 'cut', zh: '传统拍卖每次降价幅度上限', en: 'Traditional auction: each cut, at most', trigger: 'auctionFailed', quantity: { kind: 'percent', max: '20' },
    actor: 'panel', onBreach: 'block', source: [['auction', '5']],
  },
  {
    id: 'AUC-015/notice-movable', zh: '传统拍卖公告（动产）', en: 'Traditional auction notice: movables', trigger: 'auctionStarts', limit: calendarDays(7), direction: 'before',
    actor: 'court', onBreach: 'block', source: [['auction', '8']],
  },
  {
    id: 'AUC-015/notice-immovable', zh: '传统拍卖公告（不动产、其他财产权）', en: 'Traditional auction notice: immovables', trigger: 'auctionStarts', limit: calendarDays(15), direction: 'before',
    actor: 'court', onBreach: 'block', source: [['auction', '8']],
  },
  {
    id: 'AUC-015/next', zh: '传统拍卖流拍后再次拍卖', en: 'Traditional auction: next within', trigger: 'auctionFailed', limit: calendarDays(60), roll: 'never',
    actor: 'court', source: [['auction', '23, 24']],
  },
  {
    id: 'AUC-015/sale-notice', zh: '第三次流拍后发出变卖公告', en: 'Sale notice after the third failure', trigger: 'thirdAuctionFailed', limit: calendarDays(7),
    actor: 'court', source: [['auction', '25']],
  },
  {
    id: 'AUC-015/sale', zh: '变卖公告后的变卖期', en: 'Sale period', trigger: 'saleNoticePublished', limit: calendarDays(60), roll: 'never',
    actor: 'court', onBreach: 'auto_lapse', source: [['auction', '25']],
  },
  {
    id: 'AUC-016', zh: '变卖最低价', en: 'Ordinary sale, lowest price', trigger: 'salePrepared', quantity: { kind: 'share', min: '1/2' },
    actor: 'court', onBreach: 'block', source: [['auction', '32']], note: '以评估价为基数。',
  },
  {
    id: 'AUC-017', zh: '电子拍卖数据保存', en: 'Electronic auction data kept', trigger: 'auctionEnded', limit: years(10), roll: 'never',
    actor: 'platform', onBreach: 'none', source: [['onlineAuction', '29']],
  },
]);
