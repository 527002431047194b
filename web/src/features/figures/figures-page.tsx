export { Missing as FiguresPage } from '../../app/Missing.tsx'
