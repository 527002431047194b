export { Missing as NewRosterPage } from '../../app/Missing.tsx'
