import { describe, expect, it } from 'vitest';
import { startOfDayMs } from './dates.ts';
import type { AnyEvent, ResolvedDeadline } from './record.ts';
import { evolveClock, NEW_CLOCK, rungsAhead, type StreamClock } from './stream-clock.ts';

const RUNGS = [{ name: 'remind/30', atMs: 1_000 }, { name: 'remind/10', atMs: 2_000 }, { name: 'breach', atMs: 3_000 }];

function deadline(laterMs = 0): ResolvedDeadline {
  const rungs = RUNGS.map(({ name, atMs }) => ({ name, atMs: atMs + laterMs }));
  return { rule: 'ENF-001', from: '2018-01-02', rawDue: '2018-07-02', due: '2018-07-02', endsMs: 3_000 + laterMs, provisional: false, calendar: 'test', rungs };
}

function clockAfter(...events: AnyEvent[]): StreamClock {
  return events.reduce((clock, event) => evolveClock(clock, event), NEW_CLOCK);
}

const OPENED = { type: 'limitOpened', limitId: 'whole', rule: 'ENF-001', from: '2018-01-02', rungs: [], isTarget: false, deadline: deadline() };
const SUSPENDED = { type: 'clockPaused', reason: 'postponed', rule: 'ENF-EX-03', on: '2018-03-01' };

function ahead(clock: StreamClock): string[] {
  return rungsAhead(clock, 'whole').map(({ name }) => name);
}

describe('a limit that nobody watched before a day', () => {
  it('tells of what had come by then only its end', () => {
    const deadlineThen = { ...deadline(), rungs: [{ name: 'remind/1', atMs: startOfDayMs('2018-06-30') }, { name: 'ended', atMs: startOfDayMs('2018-07-03') }, { name: 'vicePresident', atMs: startOfDayMs('2018-07-05') }, { name: 'president', atMs: startOfDayMs('2018-08-01') }] };
    const opened = { ...OPENED, isTarget: true, deadline: deadlineThen };
    expect(ahead(clockAfter({ ...opened, since: '2018-07-10' }))).toEqual(['ended', 'president']);
    expect(ahead(clockAfter(opened))).toHaveLength(4);
  });
});

describe('a suspension', () => {
  it('stops what is counted by a rule', () => {
    expect(ahead(clockAfter(OPENED, SUSPENDED))).toEqual([]);
  });
  it('does not stop what ends on a written day', () => {
    expect(ahead(clockAfter({ ...OPENED, until: '2018-07-02' }, SUSPENDED))).toEqual(['remind/30', 'remind/10', 'breach']);
  });
});

describe('a deadline that has moved', () => {
  const REMINDED = [OPENED, { type: 'reminded', deadlineId: 'whole', rung: 'remind/30' }, { type: 'reminded', deadlineId: 'whole', rung: 'remind/10' }];

  it('reminds anew after an extension', () => {
    expect(ahead(clockAfter(...REMINDED, { type: 'deadlineMoved', deadlineId: 'whole', deadline: deadline(90_000), why: 'limitExtended' }))).toEqual(['remind/30', 'remind/10', 'breach']);
  });
  it('does not remind twice after a suspension', () => {
    expect(ahead(clockAfter(...REMINDED, { type: 'deadlineMoved', deadlineId: 'whole', deadline: deadline(500), why: 'clockResumed' }))).toEqual(['breach']);
  });
  it('does not tell a breach again that is in the record', () => {
    const breached = { type: 'breached', deadlineId: 'whole', rung: 'breach' };
    expect(ahead(clockAfter(OPENED, breached, { type: 'deadlineMoved', deadlineId: 'whole', deadline: deadline(90_000), why: 'limitExtended' }))).toEqual([]);
  });
});

describe('a task whose kind has become a target since', () => {
  const TARGET = [{ name: 'remind/10', beforeDays: 10 }, { name: 'ended' }] as const;
  const opened = (rungs: ResolvedDeadline['rungs']) => evolveClock(NEW_CLOCK, { type: 'taskOpened', taskId: 'task', kind: 'approve', from: '2018-01-02', deadline: { ...deadline(), rungs } }, TARGET).open.task;

  it('ends as it was opened', () => {
    expect(opened(RUNGS)).toMatchObject({ isTarget: false, specs: [{ name: 'remind/10' }, { name: 'breach' }] });
    expect(opened([{ name: 'ended', atMs: 3_000 }])).toMatchObject({ isTarget: true, specs: TARGET });
  });
});

describe('a case that was brought in from elsewhere', () => {
  const IMPORTED = { type: 'imported', importId: 'i1', limits: [], beforeMs: 2_000 };

  it('is told no rung whose time came before the import, whenever the limit is opened', () => {
    expect(ahead(clockAfter(IMPORTED, OPENED))).toEqual(['breach']);
    expect(ahead(clockAfter(OPENED, IMPORTED))).toEqual(['breach']);
    expect(ahead(clockAfter({ ...IMPORTED, beforeMs: 3_000 }, OPENED))).toEqual([]);
  });
  it('is told again what a moved deadline puts after the import', () => {
    expect(ahead(clockAfter({ ...IMPORTED, beforeMs: 3_000 }, OPENED, { type: 'deadlineMoved', deadlineId: 'whole', deadline: deadline(2_500), why: 'limitExtended' }))).toEqual(['remind/30', 'remind/10', 'breach']);
  });
});
