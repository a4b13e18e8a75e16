import v8 from 'node:v8';

/**
 * Loaded before the worker and in each of its threads (`--import`). Temporal's SDK notes for every promise of a story where it was made, so that its `__stack_trace` query
 * can tell where the story waits: more than half of what a story costs. It does without where a hook on promises cannot be had; Node's own, which hook `before` too, can be.
 */
const { createHook } = v8.promiseHooks;
v8.promiseHooks.createHook = (hooks) => {
  if (!('before' in hooks)) throw new Error('no stack traces of waiting stories');
  return createHook(hooks);
};
