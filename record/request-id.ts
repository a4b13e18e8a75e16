import { AsyncLocalStorage } from 'node:async_hooks';

const requests = new AsyncLocalStorage<string>();

/** Runs the work of one request from outside; whatever it writes goes on its way to the stories with the request's id. */
export function underRequest<T>(requestId: string, work: () => T): T {
  return requests.run(requestId, work);
}

/** The id of the request that is being worked on, or null where none is: an import, a story. */
export function requestId(): string | null {
  return requests.getStore() ?? null;
}
