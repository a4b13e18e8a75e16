import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOW, onStage } from '../testing/stage.tsx';
import type { Problem as ProblemBody } from '#contract/problem.ts';
import { Problem } from '../lib/http.ts';
import { FormFromSpec } from './form-from-spec.tsx';
import type { FormSpec } from './form-spec.ts';
import { FormWorldContext, worldWithoutCase } from './form-world.ts';

const REVIEW: FormSpec = {
  ask: { zh: '审查是否立案', en: 'Review the application' },
  submit: { zh: '提交审查意见', en: 'Submit' },
  effect: { zh: '办理后：案件立案，由执行局局长分案。', en: 'The case is filed.' },
  fields: [
    {
      name: 'outcome', type: 'choice', label: { zh: '审查结论', en: 'Outcome' },
      options: [{ value: 'file', label: { zh: '予以立案', en: 'File' } }, { value: 'refuse', label: { zh: '不予受理', en: 'Refuse' } }],
    },
    { name: 'reason', type: 'longText', label: { zh: '不予受理的理由', en: 'Reason' }, when: { field: 'outcome', is: 'refuse' } },
    { name: 'amount', type: 'amount', label: { zh: '标的', en: 'Claim' }, optional: true },
    { name: 'on', type: 'date', label: { zh: '日期', en: 'Date' } },
  ],
};

type Sent = { answer: Record<string, unknown>; key: string };

function open(spec = REVIEW, fate: () => Promise<void> = async () => {}) {
  const sent: Sent[] = [];
  const form = (
    <FormWorldContext value={worldWithoutCase(NOW.today)}>
      <FormFromSpec formId="task:1" spec={spec} about="（2018）陕0902执123号" onSubmit={async (answer, key) => { sent.push({ answer, key }); await fate(); }} />
    </FormWorldContext>
  );
  return { sent, ...onStage(form) };
}

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

describe('a form from its description', () => {
  it('asks for a field only beside the answer it belongs to, and sends none that is hidden', async () => {
    const { user, sent } = open();
    expect(screen.queryByLabelText('不予受理的理由')).toBeNull();
    await user.click(screen.getByRole('radio', { name: '不予受理' }));
    await user.type(screen.getByLabelText('不予受理的理由'), '非本院管辖');
    await user.click(screen.getByRole('radio', { name: '予以立案' }));
    await user.click(screen.getByRole('button', { name: '提交审查意见' }));
    expect(sent.map(({ answer }) => answer)).toEqual([{ outcome: 'file', on: '2018-07-16' }]);
  });

  it('says beside each field what is wrong, and sends nothing', async () => {
    const { user, sent } = open();
    await user.type(screen.getByLabelText(/标的/), '1.2万');
    await user.click(screen.getByRole('button', { name: '提交审查意见' }));
    expect(within(screen.getByRole('group', { name: /审查结论/ })).getByRole('alert').textContent).toBe('请填写这一项');
    expect(screen.getByLabelText(/标的/).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('有 2 项需要更正，见各项下的说明')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('reads what a clerk types: separators, short dates', async () => {
    const { user, sent } = open();
    await user.click(screen.getByRole('radio', { name: '予以立案' }));
    await user.type(screen.getByLabelText(/标的/), '48,495.74');
    await user.clear(screen.getByLabelText('日期'));
    await user.type(screen.getByLabelText('日期'), '7.3');
    await user.click(screen.getByRole('button', { name: '提交审查意见' }));
    expect(sent[0]?.answer).toEqual({ outcome: 'file', amount: '48495.74', on: '2018-07-03' });
  });

  it('keeps what was typed when the answer is lost, and sends it again under the same key', async () => {
    let isOffline = true;
    const { user, sent } = open(REVIEW, async () => {
      if (isOffline) throw new Problem(0, null);
    });
    await user.click(screen.getByRole('radio', { name: '予以立案' }));
    await user.click(screen.getByRole('button', { name: '提交审查意见' }));
    expect(screen.getByRole('alert').textContent).toContain('已填写的内容保留在本页');
    isOffline = false;
    await user.click(await screen.findByRole('button', { name: '提交审查意见' }));
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });

  it('goes on under a new key when something else was recorded under the first, and keeps what was typed', async () => {
    const fates = [new Problem(0, null), new Problem(422, { type: '', status: 422, code: 'key_reused', title: '此前提交的内容已经记录', titleEn: '', next: { zh: '', en: '' }, requestId: 'r1' })];
    const { user, sent } = open(REVIEW, async () => {
      const fate = fates.shift();
      if (fate) throw fate;
    });
    const submit = async () => user.click(await screen.findByRole('button', { name: '提交审查意见' }));
    await user.click(screen.getByRole('radio', { name: '予以立案' }));
    await submit();
    await user.type(screen.getByLabelText(/标的/), '5');
    await submit();
    expect(screen.getByText('此前提交的内容已经记录')).toBeTruthy();
    await submit();
    expect(sent.map(({ key }) => key)).toEqual([sent[0]!.key, sent[0]!.key, expect.not.stringContaining(sent[0]!.key)]);
    expect(sent[2]!.answer).toEqual(sent[1]!.answer);
  });

  it('finds what was typed when it is opened again, and begins anew once it was sent', async () => {
    const first = open();
    await first.user.click(screen.getByRole('radio', { name: '不予受理' }));
    await first.user.type(screen.getByLabelText('不予受理的理由'), '材料不全');
    first.unmount();
    const second = open();
    expect(screen.getByLabelText<HTMLTextAreaElement>('不予受理的理由').value).toBe('材料不全');
    await second.user.click(screen.getByRole('button', { name: '提交审查意见' }));
    second.unmount();
    open();
    expect(screen.queryByLabelText('不予受理的理由')).toBeNull();
  });

  it('asks once more before what cannot be undone, naming the case and the effect', async () => {
    const { user, sent } = open({ ...REVIEW, danger: true });
    await user.click(screen.getByRole('radio', { name: '予以立案' }));
    await user.click(screen.getByRole('button', { name: '提交审查意见' }));
    const question = await screen.findByRole('dialog');
    expect(question.textContent).toContain('（2018）陕0902执123号');
    expect(question.textContent).toContain('由执行局局长分案');
    expect(sent).toEqual([]);
    await user.click(within(question).getByRole('button', { name: '提交审查意见' }));
    expect(sent).toHaveLength(1);
  });
});

it('marks the field that the server refused, with its reason, and leaves what was typed', async () => {
  const refusal: ProblemBody = {
    type: '', status: 422, code: 'bad_answer', title: '办理内容不完整或者有误', titleEn: 'The answer is not complete', next: { zh: '请核对', en: 'Check it' }, requestId: 'r1',
    issues: [{ path: 'reason', message: 'Too big', words: { zh: '不得超过100个字', en: 'At most 100 characters' } }, { path: 'elsewhere', message: 'odd' }],
  };
  const { user } = open(REVIEW, async () => {
    throw new Problem(422, refusal);
  });
  await user.click(screen.getByRole('radio', { name: '不予受理' }));
  await user.type(screen.getByLabelText('不予受理的理由'), '非本院管辖');
  await user.click(screen.getByRole('button', { name: '提交审查意见' }));
  expect(screen.getByLabelText('不予受理的理由').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('不得超过100个字')).toBeTruthy();
  expect(screen.getByText('有 1 项需要更正，见各项下的说明')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('不予受理的理由').value).toBe('非本院管辖');
});
