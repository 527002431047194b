export { Missing as GridPrintPage } from '../../app/Missing.tsx'
