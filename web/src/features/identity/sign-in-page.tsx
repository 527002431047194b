export { Missing as SignInPage } from '../../app/Missing.tsx'
