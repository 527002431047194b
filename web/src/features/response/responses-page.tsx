export { Missing as ResponsesPage } from '../../app/Missing.tsx'
