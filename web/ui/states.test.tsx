import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Problem } from '../lib/http.ts';
import { onStage } from '../testing/stage.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { ErrorState } from './states.tsx';

afterEach(cleanup);

const refused = (detail: Record<string, string>) =>
  new Problem(403, { type: '', status: 403, code: 'wrong_role', title: '此事不在您的职责范围内。', titleEn: '', next: { zh: '请联系有权办理的人员。', en: '' }, requestId: 'r1', detail });

it('says who has the right where the reader has none', () => {
  onStage(<ErrorState problem={refused({ roles: 'president,supervisor' })} />);
  expect(screen.getByText('由院长、上级法院监督员使用；需要办理的，请与其联系。')).toBeTruthy();
});

it('says whose an act is that was refused, and whom to ask in general where the server does not say', () => {
  onStage(<ProblemAlert problem={refused({ role: 'finance' })} />);
  expect(screen.getByRole('alert').textContent).toContain('由财务办理，请与其联系。');
  cleanup();
  onStage(<ProblemAlert problem={refused({})} />);
  expect(screen.getByRole('alert').textContent).toContain('请联系有权办理的人员。');
});
