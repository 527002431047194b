export { Missing as SetUpPage } from '../../app/Missing.tsx'
