export { Missing as AreasPage } from '../../app/Missing.tsx'
