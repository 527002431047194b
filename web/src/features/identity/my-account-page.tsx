export { Missing as MyAccountPage } from '../../app/Missing.tsx'
