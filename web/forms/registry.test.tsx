import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WIRES } from '#contract/kinds.ts';
import { NOW, onStage } from '../testing/stage.tsx';
import { FormFromSpec } from './form-from-spec.tsx';
import { FormWorldContext, worldWithoutCase } from './form-world.ts';
import { commandForm, taskForm } from './registry.ts';

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const KINDS = Object.entries(WIRES).map(([kind, { answers, commands }]) => ({ kind, tasks: Object.keys(answers), commands: Object.keys(commands) }));
const USERS = (['', 'filingClerk', 'trialJudge', 'enforcementOfficer'] as const).map((role) => [['users', role], []] as const);

describe.each(KINDS)('every form of $kind', ({ kind, tasks, commands }) => {
  it.each([...tasks.map((task) => [task, taskForm(kind, task)] as const), ...commands.map((command) => [command, commandForm(kind, command)] as const)])('%s can be drawn', (_name, spec) => {
    if (!spec) throw new Error('no form');
    onStage(
      <FormWorldContext value={worldWithoutCase(NOW.today)}>
        <FormFromSpec formId="form" spec={spec} about="（2018）陕0902执123号" onSubmit={async () => {}} />
      </FormWorldContext>,
      { read: USERS },
    );
    expect(screen.getByRole('button', { name: spec.submit.zh })).toBeTruthy();
    expect(screen.getByText(spec.ask.zh)).toBeTruthy();
  });
});
