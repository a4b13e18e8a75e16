import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectReceivers } from '#api/named-receiver.ts';
import { partiesOf } from '#prisma/reads/case-page.ts';
import { openApi, type Api } from './support/app.ts';

let api: Api;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api[Symbol.asyncDispose]());

it('shares money out only to parties of the case, each on its own side', async () => {
  const { caseId } = await api.errand({ parties: [{ role: 'applicant', person: { type: 'natural', name: '赵小满', idType: 'other' } }, { role: 'respondent', person: { type: 'entity', name: '安康大河建筑有限公司' } }] });
  const idOf = new Map((await partiesOf(api.deps.read.pool, caseId)).map(({ role, personId }) => [role, personId]));
  const [payeeId, debtorId] = [idOf.get('applicant')!, idOf.get('respondent')!];
  await expect(expectReceivers(api.deps, caseId, { outcome: 'calculated', payeeId, debtorId, fee: '0' })).resolves.toBeUndefined();
  await expect(expectReceivers(api.deps, caseId, { outcome: 'calculated', payeeId: debtorId, fee: '0' })).rejects.toThrow('party_unknown');
  await expect(expectReceivers(api.deps, caseId, { outcome: 'calculated', payeeId, debtorId: 'somebody', fee: '0' })).rejects.toThrow('party_unknown');
});
