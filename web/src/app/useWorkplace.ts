export { useWorkplace } from './workplace/useWorkplace.ts'
export type { Scope, Workplace } from './workplace/workplace.ts'
