import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { PersonBody } from '#contract/application.ts';
import { CIVIL_WIRE } from '#contract/civil.ts';
import { TRACK_WIRE } from '#contract/poverty-track.ts';
import { ruleInForce } from '#domain/clock/rules/index.ts';
import { CIVIL_FORMS } from './civil-forms.ts';
import { answersOf, CHECKS, TODAY } from '../testing/filled-forms.ts';
import type { FormSpec } from './form-spec.ts';
import { TRACK_FORMS } from './poverty-track-forms.ts';
import { commandBody } from './new-person.ts';

const KINDS = [['civil', CIVIL_FORMS, CIVIL_WIRE], ['povertyTrack', TRACK_FORMS, TRACK_WIRE]] as const;
const FORMS: readonly FormSpec[] = KINDS.flatMap(([, { tasks, commands }]) => [...Object.values(tasks), ...Object.values(commands)]);

describe.each(KINDS)('the forms of %s', (_kind, forms, wire) => {
  it.each(Object.entries(forms.tasks) as [string, FormSpec][])('%s gives what the task takes', (task, form) => {
    const schema = (wire.answers as Readonly<Record<string, z.ZodType>>)[task]!;
    for (const answer of answersOf(form)) expect(schema.safeParse(answer).error?.issues, JSON.stringify(answer)).toBeUndefined();
  });

  it.each(Object.entries(forms.commands) as [string, FormSpec][])('%s gives what the command takes', (type, form) => {
    const schema = (wire.commands as Readonly<Record<string, z.ZodType>>)[type]!;
    for (const answer of answersOf(form)) {
      const { command, newPerson } = commandBody(type, answer);
      expect(newPerson && PersonBody.safeParse(newPerson.person).error?.issues).toBeUndefined();
      expect(schema.safeParse({ ...command, ...(newPerson && { [newPerson.field]: 'person-1' }) }).error?.issues, JSON.stringify(answer)).toBeUndefined();
    }
  });
});

it('every way through a review is one that its task takes: filed with each relief, corrected, refused', () => {
  const outcomes = answersOf(CIVIL_FORMS.tasks.review).map(({ outcome, procedure, feeRelief, feeGround, feePercent }) => [outcome, procedure, feeRelief, feeGround, feePercent].filter((value) => value !== undefined).join(' '));
  expect([...new Set(outcomes)]).toMatchInlineSnapshot(`
    [
      "file smallClaims none",
      "file smallClaims waived subsistence",
      "file smallClaims reduced disaster 30",
      "file smallClaims deferred wages",
      "file simplified none",
      "file simplified waived subsistence",
      "file simplified reduced disaster 30",
      "file simplified deferred wages",
      "file ordinary none",
      "file ordinary waived subsistence",
      "file ordinary reduced disaster 30",
      "file ordinary deferred wages",
      "askCorrection",
      "refuse",
    ]
  `);
});

it('a judgment is served or noticed, and only a mediation can be refused at the signature', () => {
  const offered = (task: 'serveDocument' | 'serveMediation') => CIVIL_FORMS.tasks[task].fields.flatMap((field) => (field.name === 'outcome' && field.type === 'choice' ? field.options.map(({ value }) => value) : []));
  expect(offered('serveDocument')).toEqual(['served', 'noticePublished']);
  expect(offered('serveMediation')).toEqual(['served', 'signatureRefused']);
});

it('the forms name only rules of the rule book', () => {
  const rules = FORMS.flatMap(({ rule, fields }) => [rule, ...fields.map((field) => field.rule)]).filter((rule) => rule !== undefined);
  expect([...new Set(rules)].filter((rule) => !ruleInForce(rule, TODAY).ok && !CHECKS.includes(rule))).toEqual([]);
});

it('the forms speak Chinese first and English as fully', () => {
  const texts = FORMS.flatMap(({ ask, submit, effect, fields }) => [ask, submit, effect, ...fields.flatMap((field) => [field.label, ...(field.hint ? [field.hint] : []), ...('options' in field ? field.options.map(({ label }) => label) : [])])]);
  expect(texts.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || /\p{Script=Han}/u.test(en) || /[,;:?!()]/.test(zh))).toEqual([]);
});
