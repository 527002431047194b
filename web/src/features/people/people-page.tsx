export { Missing as PeoplePage } from '../../app/Missing.tsx'
