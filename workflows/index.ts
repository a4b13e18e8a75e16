export { disbursement } from './disbursement/workflow.ts';
export { enforcement } from './enforcement/workflow.ts';
export { receipt } from './receipt/workflow.ts';
export { treasury } from './treasury/workflow.ts';
