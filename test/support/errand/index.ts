export { errand } from './workflow.ts';
