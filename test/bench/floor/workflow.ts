import { proxyActivities } from '@temporalio/workflow';
import type { touch } from './activity.ts';

const { touch: touchIt } = proxyActivities<{ touch: typeof touch }>({ startToCloseTimeout: '1 minute' });

/** The least that a durable step can be: a workflow of one activity. */
export function oneActivity(): Promise<number> {
  return touchIt();
}
