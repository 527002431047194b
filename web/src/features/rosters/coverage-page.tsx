export { Missing as CoveragePage } from '../../app/Missing.tsx'
