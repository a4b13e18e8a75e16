import { expect, it } from 'vitest';
import { CIVIL_WORDS } from '#domain/civil/words.ts';
import { DISBURSEMENT_WORDS } from '#domain/disbursement/words.ts';
import { ENFORCEMENT_WORDS } from '#domain/enforcement/words.ts';
import { TRACK_WORDS } from '#domain/poverty-track/words.ts';
import { reasonWords, sharedSentence } from './shared-sentence.ts';

it('words a reason that a line holds as a code or as a text of its kind, and leaves what a person typed', () => {
  const said = [
    reasonWords('公告期间', CIVIL_WORDS), reasonWords('需要进行案款分配', DISBURSEMENT_WORDS), reasonWords('settlement', ENFORCEMENT_WORDS), reasonWords('settlement', TRACK_WORDS), reasonWords('公告期间', TRACK_WORDS), reasonWords('当事人病重', CIVIL_WORDS),
  ];
  expect(said.map(({ zh, en }) => `${zh} | ${en}`)).toMatchInlineSnapshot(`
    [
      "公告期间 | Public notice",
      "需要进行案款分配 | The money has to be distributed",
      "达成执行和解协议 | The parties have settled",
      "达成执行和解协议 | The parties have settled",
      "公告期间 | Public notice",
      "当事人病重 | 当事人病重",
    ]
  `);
});

it('says in both languages why time stands still', () => {
  expect(sharedSentence({ type: 'clockPaused', reason: 'settlement', rule: 'ENF-EX-03', on: '2018-05-02' }, ENFORCEMENT_WORDS)).toEqual({ zh: '期限中止：达成执行和解协议（ENF-EX-03）', en: 'Time limits suspended: The parties have settled (ENF-EX-03)' });
  expect(sharedSentence({ type: 'periodExcluded', exclusion: { from: '2018-05-02', to: '2018-07-02', reason: '公告期间', rule: 'TRI-012' } }, CIVIL_WORDS).en).toBe('Period excluded, 2018-05-02 to 2018-07-02: Public notice (TRI-012)');
});
