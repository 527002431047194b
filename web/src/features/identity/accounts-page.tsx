export { Missing as AccountsPage } from '../../app/Missing.tsx'
