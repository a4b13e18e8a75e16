export { disbursement } from '#workflows/disbursement/workflow.ts';
export { receipt } from '#workflows/receipt/workflow.ts';
export { treasury } from '#workflows/treasury/workflow.ts';
export { purse } from './workflow.ts';
