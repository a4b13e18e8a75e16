import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useSteady } from './steady.ts';

type List = readonly string[];

function open(first: List | undefined) {
  return renderHook(({ fresh, scope }: { fresh: List | undefined; scope: string }) => useSteady(fresh, scope, (list) => list), { initialProps: { fresh: first, scope: 'mine' } });
}

describe('a steady list', () => {
  it('holds back what others change and says how many rows differ', () => {
    const { result, rerender } = open(['a@1', 'b@1']);
    rerender({ fresh: ['a@2', 'c@1'], scope: 'mine' });
    expect(result.current.shown).toEqual(['a@1', 'b@1']);
    expect(result.current.updates).toBe(3);
  });

  it('shows what came when it is asked to', () => {
    const { result, rerender } = open(['a@1']);
    rerender({ fresh: ['b@1'], scope: 'mine' });
    act(() => result.current.show());
    expect(result.current).toMatchObject({ shown: ['b@1'], updates: 0 });
  });

  it('shows what has come by the time it is asked to, though it was ready to be asked before', () => {
    const { result, rerender } = open(['a@1']);
    const { show } = result.current;
    rerender({ fresh: ['a@1', 'b@1'], scope: 'mine' });
    act(() => show());
    expect(result.current).toMatchObject({ shown: ['a@1', 'b@1'], updates: 0 });
  });

  it('shows at once what follows an own act', () => {
    const { result, rerender } = open(['a@1']);
    act(() => result.current.settle());
    rerender({ fresh: ['b@1'], scope: 'mine' });
    expect(result.current).toMatchObject({ shown: ['b@1'], updates: 0 });
    rerender({ fresh: ['c@1'], scope: 'mine' });
    expect(result.current).toMatchObject({ shown: ['b@1'], updates: 2 });
  });

  it('waits for what follows an own act when something older comes first', () => {
    const { result, rerender } = open(['a@1']);
    act(() => result.current.settle());
    rerender({ fresh: ['a@1'], scope: 'mine' });
    rerender({ fresh: ['b@1'], scope: 'mine' });
    expect(result.current).toMatchObject({ shown: ['b@1'], updates: 0 });
  });

  it('shows another list at once', () => {
    const { result, rerender } = open(['a@1']);
    rerender({ fresh: undefined, scope: 'available' });
    expect(result.current.shown).toBeUndefined();
    rerender({ fresh: ['b@1'], scope: 'available' });
    expect(result.current).toMatchObject({ shown: ['b@1'], updates: 0 });
  });

  it('takes a fresh copy that says the same without a word', () => {
    const { result, rerender } = open(['a@1']);
    rerender({ fresh: ['a@1'], scope: 'mine' });
    expect(result.current.updates).toBe(0);
  });
});
