import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { API_ROOT } from '#contract/api.ts';
import type { ImportView } from '#contract/import.ts';
import type { Api } from '#test/api/support/app.ts';
import type { Client } from '#test/api/support/client.ts';

/** Sends a file as the page does; the parsed reply. */
export async function upload(api: Api, client: Client, what: string, bytes: Buffer, { name = '台账.xlsx', key = randomUUID() }: { name?: string; key?: string } = {}): Promise<{ status: number; body: { importId: string; code?: string } }> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const response = await fetch(`${api.url}${API_ROOT}/imports/${what}`, {
    method: 'POST', body: form, headers: { cookie: client.cookie, 'x-csrf-token': client.csrf, 'idempotency-key': key, origin: api.url },
  });
  return { status: response.status, body: (await response.json()) as { importId: string; code?: string } };
}

/** Waits until nobody works at the import any more. */
export async function settled(client: Client, importId: string): Promise<ImportView> {
  for (let tries = 0; tries < 3_000; tries++) {
    const view = await client.call('import', { params: { importId } });
    if (view.state !== 'reading' && view.state !== 'committing') return view as ImportView;
    await wait(10);
  }
  throw new Error('the import does not end');
}

/** Uploads a file and waits for its preview. */
export async function previewed(api: Api, client: Client, bytes: Buffer, { what = 'cases', name }: { what?: string; name?: string } = {}): Promise<ImportView> {
  const { body } = await upload(api, client, what, bytes, name === undefined ? {} : { name });
  return settled(client, body.importId);
}

export async function committed(client: Client, importId: string): Promise<ImportView> {
  await client.call('commitImport', { params: { importId } });
  return settled(client, importId);
}

/** Uploads a file and brings it in. */
export async function brought(api: Api, client: Client, bytes: Buffer, options: { what?: string; name?: string } = {}): Promise<ImportView> {
  const { importId } = await previewed(api, client, bytes, options);
  return committed(client, importId);
}
