export { Missing as PaperPage } from '../../app/Missing.tsx'
