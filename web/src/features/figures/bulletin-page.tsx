export { Missing as BulletinPage } from '../../app/Missing.tsx'
