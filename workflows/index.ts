export { civil } from './civil/workflow.ts';
export { disbursement } from './disbursement/workflow.ts';
export { distribution } from './distribution/workflow.ts';
export { enforcement } from './enforcement/workflow.ts';
export { povertyTrack } from './poverty-track/workflow.ts';
export { receipt } from './receipt/workflow.ts';
export { treasury } from './treasury/workflow.ts';
