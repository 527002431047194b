export { Missing as DoorPage } from '../../../app/Missing.tsx'
