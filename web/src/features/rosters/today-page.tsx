export { Missing as TodayPage } from '../../app/Missing.tsx'
