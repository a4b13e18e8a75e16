import type { Tx } from './transaction.ts';

/** Whether streams that this one follows have told what it has not heard yet. */
export async function isNewsComing(tx: Tx, follower: string): Promise<boolean> {
  return (await tx.query({ name: 'news-coming', text: 'select from follow where follower = $1 and wanted > seen limit 1', values: [follower] })).rows.length > 0;
}
