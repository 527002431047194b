export { Missing as ClosePage } from '../../app/Missing.tsx'
