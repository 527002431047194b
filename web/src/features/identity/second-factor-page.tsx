export { Missing as SecondFactorPage } from '../../app/Missing.tsx'
