export { Missing as RostersPage } from '../../app/Missing.tsx'
