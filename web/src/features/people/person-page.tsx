export { Missing as PersonPage } from '../../app/Missing.tsx'
