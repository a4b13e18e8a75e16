import { vi } from 'vitest';

export type Asked = { path: string; query: URLSearchParams; headers: Readonly<Record<string, string>>; body: unknown };
/** What the server says: a reply, a problem by its status and code, or a status alone. */
export type Reply = object & { status?: unknown };

/** Puts a server behind the pages: each path of the contract with what it says. What is asked of it is written down; `vi.unstubAllGlobals` takes it away. */
export function serve(replies: Readonly<Record<string, (asked: Asked) => Reply | Promise<Reply>>>): Asked[] {
  const all: Asked[] = [];
  vi.stubGlobal('fetch', async (address: string, { headers, body }: { headers: Record<string, string>; body?: string }) => {
    const { pathname, searchParams } = new URL(address, 'http://court.test');
    const asked = { path: decodeURIComponent(pathname.replace('/api/v1', '')), query: searchParams, headers, body: body === undefined ? null : (JSON.parse(body) as unknown) };
    all.push(asked);
    const reply = replies[asked.path];
    if (!reply) throw new Error(`nothing answers ${asked.path}`);
    const said = await reply(asked);
    const status = typeof said.status === 'number' ? said.status : 200;
    return new Response(JSON.stringify(said), { status, headers: { 'content-type': 'code' in said ? 'application/problem+json' : 'application/json' } });
  });
  return all;
}
