/** What can be measured on labelled data. */
export const EVALUATION_TASKS = ['attribution', 'stages', 'pairs', 'msrp', 'groups', 'disputes', 'contradiction', 'events', 'loaded'] as const;
export type EvaluationTask = (typeof EVALUATION_TASKS)[number];
