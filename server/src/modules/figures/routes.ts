import { figures as contract } from '@kapok/contract/figures/contract'
import { alone, open, operations, query } from '#platform/operations.ts'
import { freezeBulletin } from './commands/freeze-bulletin.ts'
import { figures as may } from './policy.ts'
import { readBulletinFile } from './queries/bulletin-file.ts'
import { draftBulletin, listBulletins, readBulletin } from './queries/bulletins.ts'
import { listEntries } from './queries/entries.ts'
import { readTable } from './queries/table.ts'

export const routes = operations(contract, {
  getTable: query(may.getTable, readTable),
  listEntries: query(may.listEntries, listEntries),
  listBulletins: query(may.listBulletins, listBulletins),
  draftBulletin: query(may.draftBulletin, draftBulletin),
  getBulletin: query(may.getBulletin, readBulletin),
  freezeBulletin: alone(may.freezeBulletin, freezeBulletin),
  getBulletinFile: open(may.getBulletinFile, readBulletinFile),
})
