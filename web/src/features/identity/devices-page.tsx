export { Missing as DevicesPage } from '../../app/Missing.tsx'
