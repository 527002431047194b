export { Missing as RosterPage } from '../../app/Missing.tsx'
