export { Missing as MePage } from '../../app/Missing.tsx'
