import { afterAll, beforeAll, expect, it } from 'vitest';
import { within } from '#record/transaction.ts';
import { openDatabase, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openDatabase({ poolSize: 1 });
  await database.pool.query('create table purse (id text primary key, amount int not null check (amount >= 0))');
});
afterAll(() => database[Symbol.asyncDispose]());

const put = (id: string, amount: number) => ({ name: 'put', text: 'insert into purse (id, amount) values ($1, $2)', values: [id, amount] });
const purses = async () => (await database.pool.query<{ id: string }>('select id from purse order by id')).rows.map(({ id }) => id);

it('carries out what nobody waits for before what is asked next', async () => {
  const seen = await within(database.pool, async (tx) => {
    tx.later(put('a', 1));
    tx.later(put('b', 2));
    return (await tx.query<{ sum: string }>('select sum(amount) as sum from purse')).rows[0]!.sum;
  });
  expect(seen).toBe('3');
  expect(await purses()).toEqual(['a', 'b']);
});

it('keeps nothing when a statement that nobody waited for fails, and says which; the connection goes on', async () => {
  const failing = within(database.pool, (tx) => {
    tx.later(put('c', 1));
    tx.later(put('d', -1));
    tx.later({ name: 'never-seen-before', text: 'update purse set amount = 9', values: [] });
    return Promise.resolve('not told');
  });
  await expect(failing).rejects.toMatchObject({ code: '23514' });
  expect(await purses()).toEqual(['a', 'b']);
  await within(database.pool, (tx) => tx.query({ name: 'never-seen-before', text: 'update purse set amount = 9', values: [] }));
  expect((await database.pool.query('select from purse where amount = 9')).rowCount).toBe(2);
});

it('reports the failure at the next answer, and keeps nothing when the work throws for its own reasons', async () => {
  await expect(within(database.pool, async (tx) => {
    tx.later(put('a', 1));
    await tx.query('select 1');
  })).rejects.toMatchObject({ code: '23505' });
  await expect(within(database.pool, (tx) => {
    tx.later(put('e', 1));
    throw new Error('changed my mind');
  })).rejects.toThrow('changed my mind');
  expect(await purses()).toEqual(['a', 'b']);
});
