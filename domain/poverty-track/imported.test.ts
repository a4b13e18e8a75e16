import { expect, it } from 'vitest';
import { KINDS } from '#domain/kinds.ts';
import { formerTargets } from './imported.ts';
import { aTrack, ENFORCEMENT_STREAM } from './sample.ts';
import { areLegsDone } from './state.ts';

const CLAIMED = { on: '2018-03-01', caseStream: ENFORCEMENT_STREAM, beganAt: 'enforcement' } as const;
const FILED = { type: 'filed', on: '2018-03-05' };
const ASSIGNED = { type: 'assigned', on: '2018-03-08', handlerId: 'officer-1' };
const PAID = { type: 'paidBefore', on: '2018-06-01', amount: '3000.00' };
const COVERED = { type: 'claimCovered', on: '2018-06-01' };

it('the targets of an imported case are those of the legs and steps that its lines begin and end', () => {
  expect(formerTargets(aTrack(CLAIMED), ENFORCEMENT_STREAM, [FILED, ASSIGNED])).toEqual([
    { rule: 'FIL-030', from: '2018-03-01', metOn: '2018-03-05' }, { rule: 'ENF-050', from: '2018-03-05', metOn: null }, { rule: 'ENF-050/assign', from: '2018-03-05', metOn: '2018-03-08' },
    { rule: 'ENF-050/notice', from: '2018-03-08', metOn: null }, { rule: 'ENF-050/query', from: '2018-03-08', metOn: null },
  ]);
  expect(formerTargets(aTrack(CLAIMED), ENFORCEMENT_STREAM, [FILED, ASSIGNED, { type: 'clockPaused', on: '2018-09-01' }]).map(({ rule }) => rule)).toEqual(['FIL-030', 'ENF-050/assign']);
});

it('what was paid out before the import is a payout: the legs are done, and the case does not end unpaid', () => {
  const heard = (...lines: { type: string; on: string }[]) => aTrack(CLAIMED, ...lines.map((line) => [ENFORCEMENT_STREAM, line] as const));
  const paid = heard(FILED, ASSIGNED, PAID, COVERED);
  expect(paid).toMatchObject({ place: 'awaitingClosing', paidOut: { count: 1, lastOn: '2018-06-01' } });
  expect(areLegsDone(paid)).toBe(true);
  expect(areLegsDone(heard(FILED, ASSIGNED, PAID))).toBe(false);
  expect(heard(FILED, ASSIGNED, PAID, COVERED, { type: 'closed', on: '2018-06-20' })).toMatchObject({ place: 'done', earlyEnd: null });
});

it('no stream but a track is asked for them', () => {
  const asked = Object.values(KINDS).flatMap(({ versions }) => Object.values(versions)).filter(({ formerLimits }) => formerLimits !== undefined);
  expect(asked.map(({ name }) => name)).toEqual(['povertyTrack']);
});
