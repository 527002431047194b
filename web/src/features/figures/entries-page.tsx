export { Missing as EntriesPage } from '../../app/Missing.tsx'
