import { expect, it } from 'vitest';
import { SEED_CALENDAR } from '#domain/clock/calendar.ts';
import { dayAt } from '#domain/shared/dates.ts';
import type { AnyEvent, SharedEvent } from '#domain/shared/record.ts';
import { evolveClock, NEW_CLOCK, type StreamClock } from '#domain/shared/stream-clock.ts';
import { movedDeadlines, movedStart } from './moved.ts';
import { resolveDeadline } from './resolve.ts';

const LIMITS = [['trial/simplified', 'TRI-002', '2018-03-01'], ['notice/2018-03-28/p-1', 'DAY-008', '2018-03-28'], ['appeal', 'TRI-008', '2018-03-28'], ['decide', 'NOD-006', '2018-03-20'], ['fee', 'FIL-012', '2018-03-25']] as const;

const running = LIMITS.reduce<StreamClock>((clock, [limitId, rule, from]) => {
  const deadline = resolveDeadline({ rule, from, specs: [], exclusions: clock.exclusions, extensions: [] }, SEED_CALENDAR, {});
  return evolveClock(clock, { type: 'limitOpened', limitId, rule, from, rungs: [], isTarget: false, deadline });
}, NEW_CLOCK);

function movedBy(...events: SharedEvent[]): string[] {
  const clock = events.reduce((before, event) => evolveClock(before, event as AnyEvent), running);
  return movedDeadlines(clock, SEED_CALENDAR, {}, events.at(-1)!.type).map(({ deadlineId, deadline, was }) => `${deadlineId}: ${was?.due} → ${deadline.due}`);
}

it('a period taken out of the trial’s limit moves that limit and the court’s own steps in it, and neither notice, appeal nor fee', () => {
  expect(movedBy({ type: 'periodExcluded', exclusion: { from: '2018-03-28', to: '2018-05-28', reason: '公告期间', rule: 'TRI-012', reach: 'named' } })).toMatchInlineSnapshot(`
    [
      "trial/simplified: 2018-06-01 → 2018-08-01",
      "decide: 2018-04-09 → 2018-06-11",
    ]
  `);
});

it('a suspension stops them all, by the same rule', () => {
  expect(movedBy({ type: 'clockPaused', on: '2018-03-28', reason: '等待继承人', rule: 'TRI-012' }, { type: 'clockResumed', on: '2018-05-28' })).toMatchInlineSnapshot(`
    [
      "trial/simplified: 2018-06-01 → 2018-08-01",
      "notice/2018-03-28/p-1: 2018-05-27 → 2018-07-26",
      "appeal: 2018-04-12 → 2018-06-11",
      "decide: 2018-04-09 → 2018-06-11",
      "fee: 2018-04-02 → 2018-06-01",
    ]
  `);
});

it('a suspension moves an escalation that follows a last day which has passed', () => {
  const specs = [{ name: 'ended' }, { name: 'vicePresident', after: 'ESC-002' }] as const;
  const deadline = resolveDeadline({ rule: 'TRI-020', from: '2018-03-01', specs, exclusions: [], extensions: [] }, SEED_CALENDAR, {});
  const opened = evolveClock(NEW_CLOCK, { type: 'limitOpened', limitId: 'trial', rule: 'TRI-020', from: '2018-03-01', rungs: specs, isTarget: true, deadline });
  const resumed = evolveClock(evolveClock(opened, { type: 'clockPaused', on: '2018-04-03', reason: '等待继承人', rule: 'TRI-012' }), { type: 'clockResumed', on: '2018-06-01' });
  const [moved] = movedDeadlines(resumed, SEED_CALENDAR, {}, 'clockResumed');
  expect([deadline, moved!.deadline].map(({ due, rungs }) => `${due}, ${dayAt(rungs[1]!.atMs - 1)}`)).toEqual(['2018-04-02, 2018-04-04', '2018-04-02, 2018-06-04']);
});

it('an exclusion written before it said what it reaches moves what it moved then', () => {
  expect(movedBy({ type: 'periodExcluded', exclusion: { from: '2018-03-28', to: '2018-05-28', reason: '公告期间', rule: 'TRI-012' } })).toHaveLength(LIMITS.length);
});

it('a deadline that counts from another day moves by the law of that day; one that does not run, or counts from it already, stays', () => {
  const [moved] = movedStart(running, { deadlineId: 'appeal', from: '2018-06-03' }, SEED_CALENDAR, {}, 'corrected');
  expect(moved).toMatchObject({ deadlineId: 'appeal', deadline: { from: '2018-06-03', rawDue: '2018-06-18', due: '2018-06-19' }, was: { due: '2018-04-12' }, why: 'corrected' });
  expect([movedStart(running, { deadlineId: 'appeal', from: '2018-03-28' }, SEED_CALENDAR, {}, 'corrected'), movedStart(running, { deadlineId: 'nothing', from: '2018-06-03' }, SEED_CALENDAR, {}, 'corrected')]).toEqual([[], []]);
});
