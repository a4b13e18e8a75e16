import { defineSignal } from '@temporalio/workflow';

/** The stream has grown, or the court's clock has moved. Carries no fact: the workflow reads the record. */
export const newsSignal = defineSignal('news');
