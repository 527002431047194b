export const STATUSES = ['reached', 'tried', 'untried', 'flagged', 'debt', 'none'] as const
export type Status = (typeof STATUSES)[number]
