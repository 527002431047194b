export { Missing as MyDayPage } from '../../../app/Missing.tsx'
