export { Missing as BuildingsPage } from '../../../app/Missing.tsx'
