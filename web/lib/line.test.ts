import { afterEach, expect, it } from 'vitest';
import { BEAT_MS } from '#contract/beat.ts';
import { HIDDEN_MS, openLine, REOPEN_MS, SILENCE_MS } from './line.ts';

/** A stream of the browser's, as far as the line uses one. */
class Source extends EventTarget {
  readonly CLOSED = 2;
  readyState = 0;
  close() {
    this.readyState = this.CLOSED;
  }
  say(word: string, data?: unknown) {
    this.dispatchEvent(data === undefined ? new Event(word) : new MessageEvent(word, { data: JSON.stringify(data) }));
  }
  /** The server replies with something else than a stream. */
  refuse() {
    this.close();
    this.say('error');
  }
}

/** A clock that the test turns. */
function openClock() {
  let now = 0;
  let due: { at: number; act: () => void }[] = [];
  return {
    later(ms: number, act: () => void) {
      const one = { at: now + ms, act };
      due.push(one);
      return () => void (due = due.filter((other) => other !== one));
    },
    pass(ms: number) {
      now += ms;
      const come = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { act } of come) act();
    },
  };
}

afterEach(() => lookAway(false));

function lookAway(isHidden: boolean) {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

function open() {
  const heard: string[] = [];
  const sources: Source[] = [];
  const { later, pass } = openClock();
  const openSource = () => {
    const source = new Source();
    sources.push(source);
    return source as unknown as EventSource;
  };
  const stop = openLine({ onLine: (line) => heard.push(line), onChange: ({ caseId }) => heard.push(`case ${caseId}`), onGap: () => heard.push('gap'), onRefused: () => heard.push('refused') }, { openSource, later });
  return { heard, sources, stop, pass, live: () => sources.filter(({ readyState, CLOSED }) => readyState !== CLOSED).length };
}

it('has everything read anew at each opening, the first as well: what came between the reading and the opening was missed', () => {
  const { heard, sources, stop } = open();
  sources[0]!.say('open');
  sources[0]!.say('case', { caseId: 'c1', revision: 2 });
  sources[0]!.say('error');
  sources[0]!.say('open');
  stop();
  expect(heard).toEqual(['open', 'gap', 'case c1', 'lost', 'open', 'gap', 'closed']);
});

it('gives its connection back while nobody looks, and opens again when somebody does', () => {
  const { heard, sources, stop, pass, live } = open();
  sources[0]!.say('open');
  lookAway(true);
  pass(HIDDEN_MS - 1);
  expect(live()).toBe(1);
  pass(SILENCE_MS * 2);
  expect([live(), heard.at(-1)]).toEqual([0, 'closed']);
  lookAway(false);
  sources[1]!.say('open');
  expect([live(), heard.slice(-2)]).toEqual([1, ['open', 'gap']]);
  stop();
  expect(live()).toBe(0);
});

it('keeps its connection through a short glance elsewhere', () => {
  const { sources, stop, pass } = open();
  lookAway(true);
  pass(HIDDEN_MS - 1);
  lookAway(false);
  pass(HIDDEN_MS);
  expect(sources).toHaveLength(1);
  stop();
});

it('takes no connection for a tab that was opened in the background', () => {
  lookAway(true);
  const { sources, stop } = open();
  expect(sources).toHaveLength(0);
  lookAway(false);
  expect(sources).toHaveLength(1);
  stop();
});

it('asks who is logged in when the stream is refused, and tries again', () => {
  const { heard, sources, stop, pass } = open();
  sources[0]!.refuse();
  expect(heard).toEqual(['lost', 'refused']);
  pass(REOPEN_MS);
  expect(sources).toHaveLength(2);
  stop();
});

it('opens again when two beats were missed', () => {
  const { heard, sources, stop, pass, live } = open();
  sources[0]!.say('open');
  for (let beat = 0; beat < 4; beat += 1) {
    pass(BEAT_MS);
    sources[0]!.say('beat', {});
  }
  expect(sources).toHaveLength(1);
  pass(SILENCE_MS);
  expect([sources.length, live(), heard.at(-1)]).toEqual([2, 1, 'lost']);
  stop();
});
