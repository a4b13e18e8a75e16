import type { StoryInput } from '#workflows/kit/conversation.ts';
import { openDesk } from '#workflows/kit/desk.ts';
import { ERRAND, type ErrandAnswers, type ErrandEvent, type ErrandState } from './kind.ts';

/** Told for tests: each mode is one way in which a story waits. `isRightFirst`: as a release would tell it that asks in another order. */
export async function errand(input: StoryInput & { isRightFirst?: boolean }): Promise<void> {
  const desk = openDesk<ErrandState, ErrandEvent, ErrandAnswers>(input, ERRAND);

  await desk.tell(async () => {
    const { mode, on, other } = desk.state();
    if (mode === 'single') {
      let { good } = await desk.ask('check', { from: on });
      while (!good) ({ good } = await desk.ask('check'));
    }
    if (mode === 'many') while (desk.state().notes < 200) await desk.ask('check');
    if (mode === 'parallel') {
      const first = input.isRightFirst && desk.ask('right', { from: on });
      const [left, right] = await Promise.all([desk.ask('left', { from: on }), first || desk.ask('right', { from: on })]);
      await desk.record({ type: 'joined', left: left.word, right: right.word });
    }
    if (mode === 'limit') {
      await desk.limit({ id: 'whole', rule: 'FIL-001', from: on, rungs: [{ name: 'remind/1', beforeDays: 1 }, { name: 'breach' }] }, ({ notes }) => notes > 0, async (rung) => {
        if (rung === 'breach') await desk.askUnless('check', ({ notes }) => notes > 0, { key: 'urge' });
      });
    }
    if (mode === 'broken') {
      await desk.ask('check');
      throw new Error('the code of this story is wrong');
    }
    if (mode === 'orders') {
      const news = await desk.hear<{ type: 'noted'; text: string }>('noted');
      await desk.order('echo', other!, { type: 'note', text: `echo ${news.text}` } as { type: string });
    }
    await desk.record({ type: 'done' });
  });
}
