import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MaterialLine } from '#contract/case.ts';
import { KINDS } from '#domain/kinds.ts';
import { verifyCase } from '#record/verify.ts';
import { openApi, type Api, type Errand } from './support/app.ts';
import type { Login } from './support/people.ts';

let api: Api;
let errand: Errand;
beforeAll(async () => {
  api = await openApi();
  errand = await api.errand();
});
afterAll(() => api[Symbol.asyncDispose]());

type Upload = { file?: Blob; name?: string; kind?: string; key?: string; login?: Login; caseId?: string };

async function upload({ file, name = '起诉状.pdf', kind = 'complaint', key = randomUUID(), login = 'clerk', caseId = errand.caseId }: Upload) {
  const client = await api.as(login);
  const form = new FormData();
  form.append('kind', kind);
  if (file) form.append('file', file, name);
  const reply = await fetch(`${api.url}/api/v1/cases/${caseId}/materials`, { method: 'POST', body: form, headers: { cookie: client.cookie, 'x-csrf-token': client.csrf, 'idempotency-key': key } });
  return { status: reply.status, body: await reply.json() };
}

const pdf = (text: string) => new Blob([text], { type: 'application/pdf' });

it('keeps a paper under its hash and gives the same bytes back as a file', async () => {
  const { status, body } = await upload({ file: pdf('%PDF 第一页') });
  expect(status).toBe(201);
  const material = MaterialLine.parse(body);
  expect(material).toMatchObject({ name: '起诉状.pdf', kind: 'complaint', mediaType: 'application/pdf', uploadedBy: { name: '陈立' }, sha256: createHash('sha256').update('%PDF 第一页').digest('hex') });
  const reply = await (await api.as('judge')).send('material', { params: { caseId: errand.caseId, materialId: material.materialId } });
  expect([reply.status, reply.body]).toEqual([200, '%PDF 第一页']);
  expect(reply.headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(reply.headers.get('content-security-policy')).toBe('sandbox');
  expect((await (await api.as('clerk')).call('case', { params: { caseId: errand.caseId } })).materials.map(({ materialId }) => materialId)).toContain(material.materialId);
});

it('takes a repeated upload as one, and stores the same file once', async () => {
  const key = randomUUID();
  const [first, again] = [await upload({ file: pdf('同一份'), key }), await upload({ file: pdf('同一份'), key })];
  expect(again.body).toEqual(first.body);
  expect((await upload({ file: pdf('另一份'), key })).body.code).toBe('key_reused');
  await upload({ file: pdf('同一份'), name: '副本.pdf' });
  const sha256 = createHash('sha256').update('同一份').digest('hex');
  expect(await readdir(join(api.deps.materials, sha256.slice(0, 2)))).toContain(sha256);
});

it('refuses what is too large, of a strange type, empty or missing, and keeps nothing of it', async () => {
  const code = async (given: Upload) => (await upload(given)).body.code as string;
  for (const bytes of [20 * 1024 * 1024 + 1, 30 * 1024 * 1024]) expect(await code({ file: pdf('x'.repeat(bytes)) })).toBe('body_too_large');
  expect(await code({ file: new Blob(['<script>'], { type: 'text/html' }) })).toBe('wrong_content_type');
  expect(await code({ file: pdf('') })).toBe('bad_request');
  expect(await code({})).toBe('bad_request');
  expect(await code({ file: pdf('好'), kind: '../..' })).toBe('bad_request');
  expect(await readdir(join(api.deps.materials, 'incoming'))).toEqual([]);
});

it('keeps the last part of a file name that wants to be a path', async () => {
  expect((await upload({ file: pdf('路径'), name: '../../etc/passwd' })).body.name).toBe('passwd');
});

it('gives no paper of a case under the address of another', async () => {
  const { body } = await upload({ file: pdf('只属于本案') });
  const other = await api.errand();
  expect((await (await api.as('clerk')).refused('material', { params: { caseId: other.caseId, materialId: body.materialId } })).code).toBe('not_found');
  expect((await upload({ file: pdf('外院'), login: 'other-clerk' })).body.code).toBe('not_found');
});

it('writes into the line the hash of a material of the case, which is verified; refuses one of another case', async () => {
  const clerk = await api.as('clerk');
  const { today } = await clerk.call('me');
  const person = { type: 'natural', name: '某某', idType: 'other' };
  const open = () => clerk.call('newCase', { body: {
    kind: 'civil', receivedOn: today, parties: [{ role: 'applicant', person }, { role: 'respondent', person }], application: { cause: 'wages', claimAmount: '1000', request: '支付工资' },
  } });
  const [own, other] = [await open(), await open()];
  const material = MaterialLine.parse((await upload({ file: pdf('借条'), caseId: own.caseId })).body);
  const receive = ({ streamId }: typeof own) => ({ params: { streamId }, body: { command: { type: 'receiveMaterial', materialId: material.materialId, kind: '借条', on: today } } });
  expect((await clerk.refused('command', receive(other))).code).toBe('material_unknown');
  const receivedOn = async () => (await clerk.call('case', { params: { caseId: own.caseId } })).materials.map((paper) => paper.receivedOn);
  expect(await receivedOn()).toEqual([null]);
  await clerk.call('command', receive(own));
  expect(await receivedOn()).toEqual([today]);
  const { rows } = await clerk.call('docket', { params: { caseId: own.caseId } });
  expect(rows[0]).toMatchObject({ type: 'materialReceived', event: { materialId: material.materialId, sha256: material.sha256 } });
  expect(await verifyCase(api.database.pool, KINDS, own.caseId)).toBeUndefined();
  await api.database.pool.query(`update material set sha256 = '\\x00' where material_id = $1`, [material.materialId]);
  expect(await verifyCase(api.database.pool, KINDS, own.caseId)).toMatchObject({ line: rows[0]!.docketNo, what: `material ${material.materialId} is not the one that the line names` });
});

it('keeps no party’s name and no number in the name of a file, and shows it masked', async () => {
  const own = await api.errand({ parties: [{ role: 'applicant', person: { type: 'natural', name: '赵小满', idType: 'other' } }] });
  const { body } = await upload({ file: pdf('身份证'), name: '赵小满 11010519491231002X.pdf', caseId: own.caseId });
  expect(body.name).toBe('赵** 110105********002X.pdf');
  const { headers } = await (await api.as('clerk')).send('material', { params: { caseId: own.caseId, materialId: body.materialId } });
  expect(decodeURIComponent(headers.get('content-disposition')!)).toContain('赵** 110105********002X.pdf');
  const { rows } = await api.database.pool.query(`select (select string_agg(m::text, ' ') from material m) || (select string_agg(k::text, ' ') from act_key k) as everything`);
  expect(rows[0].everything).not.toMatch(/小满|19491231/);
});
