export { Missing as NewBulletinPage } from '../../app/Missing.tsx'
