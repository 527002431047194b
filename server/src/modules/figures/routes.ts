import { figures as contract } from '@kapok/contract/figures/contract'
import { alone, open, operations, prepared, query } from '#platform/operations.ts'
import { freezeBulletin } from './commands/freeze-bulletin.ts'
import { figures as may } from './policy.ts'
import { readBulletinFile } from './queries/bulletin-file.ts'
import { draftBulletin, listBulletins, readBulletin } from './queries/bulletins.ts'
import { listEntries } from './queries/entries.ts'
import { readTable } from './queries/table.ts'
import { fillTemplate } from './templates/fill.ts'
import { readFilling } from './templates/filling.ts'
import { readFillingFile } from './templates/filling-file.ts'
import { listFillings, listTemplates, readTemplate } from './templates/queries.ts'
import { removeTemplate } from './templates/remove.ts'
import { takeTemplateFile } from './templates/take-file.ts'
import { readForm, teachTemplate } from './templates/teach.ts'

export const routes = operations(contract, {
  getTable: query(may.getTable, readTable),
  listEntries: query(may.listEntries, listEntries),
  listBulletins: query(may.listBulletins, listBulletins),
  draftBulletin: query(may.draftBulletin, draftBulletin),
  getBulletin: query(may.getBulletin, readBulletin),
  freezeBulletin: alone(may.freezeBulletin, freezeBulletin),
  getBulletinFile: open(may.getBulletinFile, readBulletinFile),
  listTemplates: query(may.listTemplates, listTemplates),
  getTemplate: open(may.getTemplate, readTemplate),
  takeTemplateFile: open(may.takeTemplateFile, takeTemplateFile),
  teachTemplate: prepared(may.teachTemplate, readForm, teachTemplate),
  removeTemplate: alone(may.removeTemplate, removeTemplate),
  fillTemplate: alone(may.fillTemplate, fillTemplate),
  listFillings: query(may.listFillings, listFillings),
  getFilling: query(may.getFilling, readFilling),
  getFillingFile: open(may.getFillingFile, readFillingFile),
})
