import { permit } from '#platform/access/permit.ts'

/** Whose membership opens an area. The others see only what is given to them by name, so no figures. */
const staff = permit(['social_worker', 'operator', 'station_head', 'officer', 'administrator'], 'area')

const publishers = permit(['station_head', 'officer', 'administrator'], 'area')

/** Figures of an area are for all who work there; publishing them belongs to those who answer for it. */
export const figures = {
  getTable: staff,
  listEntries: staff,
  listBulletins: staff,
  draftBulletin: staff,
  getBulletin: staff,
  freezeBulletin: publishers,
  getBulletinFile: staff,
  listTemplates: staff,
  getTemplate: staff,
  takeTemplateFile: publishers,
  teachTemplate: publishers,
  removeTemplate: publishers,
  fillTemplate: permit(['social_worker', 'station_head', 'officer', 'administrator'], 'area'),
  listFillings: staff,
  getFilling: staff,
  getFillingFile: staff,
}
