import { expect, it } from 'vitest';
import type { SharedEvent } from '#domain/shared/record.ts';
import type { TrackEvent } from './events.ts';
import { TRACK_WORDS } from './words.ts';

type Own = Exclude<TrackEvent, SharedEvent>;

const ON = '2018-05-10';

/** One line of every type: a new one does not compile without. */
const LINES: { [T in Own['type']]: Extract<Own, { type: T }> } = {
  claimed: { type: 'claimed', on: ON, caseStream: 'civil/c1', beganAt: 'filing' },
  confirmed: { type: 'confirmed', on: ON, basis: '建档立卡名册' },
  rejected: { type: 'rejected', on: ON, reason: '名册中没有此人' },
  targetMissed: { type: 'targetMissed', watch: 'payout:1', due: ON },
  urged: { type: 'urged', watch: 'trial', level: 'chief', note: '请三日内办结' },
  reassigned: { type: 'reassigned', watch: 'enforcement', level: 'vicePresident', handlerId: 'officer-2', reason: '逾期未办' },
  reasonAccepted: { type: 'reasonAccepted', watch: 'filing', level: 'president', reason: '等待补正' },
  certified: { type: 'certified', on: ON, result: 'outOfPoverty', basis: '收入达标' },
  ended: { type: 'ended', on: ON, result: 'performed' },
};

it.each(Object.entries(LINES))('%s has a sentence in court Chinese and in English', (_type, line) => {
  const said = TRACK_WORDS.sentence(line);
  expect(said?.zh).toMatch(/\p{Script=Han}/u);
  expect(said?.en).toMatch(/[A-Z].*[a-z]/);
  expect(`${said?.zh}${said?.en}`).not.toMatch(/undefined|officer-\d|NaN/);
});

it('an import that had missed targets says that this is no breach of law', () => {
  const said = TRACK_WORDS.sentence({ type: 'imported', importId: 'i1', limits: [], overdue: [{ rule: 'ENF-050', from: ON, due: '2018-08-08', days: 20 }] });
  expect(said?.zh).toBe('由原系统导入，此前已超快办时限（不属于超法定期限）：ENF-050 目标日 2018-08-08，超过 20 日。');
  expect(TRACK_WORDS.sentence({ type: 'imported', importId: 'i1', limits: [], overdue: [] })).toBeUndefined();
});
