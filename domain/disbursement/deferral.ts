import type { Words } from '#domain/shared/words.ts';

/** MON-003: why money that is there is not paid out yet. */
export const DEFERRAL_GROUNDS = {
  distribution: { zh: '需要进行案款分配', en: 'The money has to be distributed' },
  frozen: { zh: '案款被另案冻结或者涉嫌犯罪', en: 'Frozen by another case or under criminal suspicion' },
  notCollected: { zh: '已通知申请执行人，其未在期限内领取', en: 'The applicant was told and has not collected it' },
  suspended: { zh: '案件中止或者暂缓执行', en: 'Enforcement is suspended or deferred' },
  other: { zh: '其他不宜发放的情形', en: 'Another ground' },
} as const satisfies Record<string, Words>;

export type DeferralGround = keyof typeof DEFERRAL_GROUNDS;
