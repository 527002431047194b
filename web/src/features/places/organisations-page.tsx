export { Missing as OrganisationsPage } from '../../app/Missing.tsx'
