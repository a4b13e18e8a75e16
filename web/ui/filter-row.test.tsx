import { cleanup, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { onStage } from '../testing/stage.tsx';
import { FilterRow, type FilterField, type FilterValues } from './filter-row.tsx';

afterEach(cleanup);

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: '案号', type: 'text' },
  { name: 'min', label: '标的', type: 'amount' },
  { name: 'from', label: '收到', type: 'day' },
];

function Filtered({ seen }: { seen: FilterValues[] }) {
  const [values, setValues] = useState<FilterValues>({});
  return (
    <FilterRow
      fields={FIELDS}
      values={values}
      onChange={(next) => {
        seen.push(next);
        setValues(next);
      }}
    />
  );
}

async function open() {
  const seen: FilterValues[] = [];
  const { user } = onStage(<Filtered seen={seen} />);
  await user.click(screen.getByRole('button', { name: '筛选' }));
  return { user, seen, field: (label: string) => screen.getByLabelText<HTMLInputElement>(label) };
}

it('does not bring a dropped condition back when its field is left', async () => {
  const { user, seen, field } = await open();
  await user.type(field('案号'), '张三{Enter}');
  await user.click(screen.getByRole('button', { name: '去掉条件：案号：张三' }));
  expect(field('案号').value).toBe('');
  await user.click(field('案号'));
  await user.tab();
  expect(seen.at(-1)).toEqual({ q: '' });
});

it('reads days and amounts as a clerk writes them, and stays in the field', async () => {
  const { user, seen, field } = await open();
  await user.type(field('标的'), '48,495{Enter}');
  expect(document.activeElement).toBe(field('标的'));
  await user.type(field('收到'), '2018.7.16');
  await user.tab();
  expect(seen.at(-1)).toEqual({ min: '48495.00', from: '2018-07-16' });
  expect(field('收到').value).toBe('2018-07-16');
});

it('marks what it cannot read, and leaves the list as it is', async () => {
  const { user, seen, field } = await open();
  await user.type(field('标的'), '1.2万{Enter}');
  await user.type(field('收到'), '2月30日{Enter}');
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual(['不是金额，没有按此筛选', '不是日期，没有按此筛选']);
  expect([field('标的').getAttribute('aria-invalid'), field('标的').value, seen]).toEqual(['true', '1.2万', []]);
  await user.type(field('标的'), '{Backspace}');
  expect(field('标的').getAttribute('aria-invalid')).toBeNull();
});
