import { rosters as contract } from '@kapok/contract/rosters/contract'
import { alone, open, operations, query, shared } from '#platform/operations.ts'
import { addListing } from './commands/add-listing.ts'
import { answerHandOn } from './commands/answer-hand-on.ts'
import { assignListings } from './commands/assign-listings.ts'
import { changeListingNote } from './commands/change-listing-note.ts'
import { changeRoster } from './commands/change-roster.ts'
import { closeDay } from './commands/close-day.ts'
import { createRoster } from './commands/create-roster.ts'
import { handOn } from './commands/hand-on.ts'
import { importListings } from './commands/import-listings.ts'
import { recordContact } from './commands/record-contact.ts'
import { removeListing } from './commands/remove-listing.ts'
import { reopenDay } from './commands/reopen-day.ts'
import { reverseContact } from './commands/reverse-contact.ts'
import { settleFollowUp } from './commands/settle-follow-up.ts'
import { exportDue } from './exports/export-due.ts'
import { exportListings } from './exports/export-listings.ts'
import { badRowsFile, getTemplate } from './import/files.ts'
import { previewListings } from './import/preview.ts'
import { rosters as may } from './policy.ts'
import { previewClose } from './queries/close.ts'
import { readCoverage } from './queries/coverage.ts'
import { listDayBuildings, readHouseGrid } from './queries/grid.ts'
import { listDue } from './queries/list-due.ts'
import { readListing } from './queries/listing.ts'
import { listListings } from './queries/listings.ts'
import { myDay } from './queries/my-day.ts'
import { personListings } from './queries/person-listings.ts'
import { readPersonTimeline } from './queries/person-timeline.ts'
import { listRosters, readRoster } from './queries/rosters.ts'
import { listWorkers } from './queries/workers.ts'

export const routes = operations(contract, {
  listRosters: query(may.listRosters, listRosters),
  getRoster: query(may.getRoster, readRoster),
  listDue: query(may.listDue, listDue),
  myDay: open(may.myDay, myDay),
  listListings: query(may.listListings, listListings),
  getListing: query(may.getListing, readListing),
  personListings: query(may.personListings, personListings),
  personTimeline: query(may.personTimeline, readPersonTimeline),
  listDayBuildings: query(may.listDayBuildings, listDayBuildings),
  getHouseGrid: query(may.getHouseGrid, readHouseGrid),
  getCoverage: query(may.getCoverage, readCoverage),
  previewClose: query(may.previewClose, previewClose),
  listWorkers: query(may.listWorkers, listWorkers),
  getTemplate: open(may.getTemplate, getTemplate),
  previewListings: open(may.previewListings, previewListings),
  badRowsFile: open(may.badRowsFile, badRowsFile),
  exportListings: open(may.exportListings, exportListings),
  exportDue: open(may.exportDue, exportDue),
  createRoster: alone(may.createRoster, createRoster),
  changeRoster: alone(may.changeRoster, changeRoster),
  importListings: alone(may.importListings, importListings),
  addListing: alone(may.addListing, addListing),
  removeListing: alone(may.removeListing, removeListing),
  assignListings: alone(may.assignListings, assignListings),
  changeListingNote: alone(may.changeListingNote, changeListingNote),
  recordContact: shared(may.recordContact, recordContact),
  reverseContact: alone(may.reverseContact, reverseContact),
  settleFollowUp: alone(may.settleFollowUp, settleFollowUp),
  handOn: alone(may.handOn, handOn),
  answerHandOn: alone(may.answerHandOn, answerHandOn),
  closeDay: alone(may.closeDay, closeDay),
  reopenDay: alone(may.reopenDay, reopenDay),
})
