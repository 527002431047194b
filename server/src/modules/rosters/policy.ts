import { rolesInClear } from '@kapok/contract/common/export-roles'
import { permit } from '#platform/access/permit.ts'

const readers = permit(
  ['social_worker', 'operator', 'station_head', 'volunteer', 'officer', 'administrator'],
  'anywhere',
)
const callers = permit(['social_worker', 'operator', 'station_head', 'volunteer'], 'area-or-roster')
const workers = permit(['social_worker', 'operator', 'station_head'], 'area-or-roster')
const heads = permit(['station_head'], 'area')

/** Whoever answers for an area and may take a list of it in full; everybody else has it masked. */
export const inClear = permit(rolesInClear, 'area')
const exporters = permit(['social_worker', 'operator', 'station_head', 'officer', 'administrator'], 'anywhere')

/** Reading is bounded by row-level security to the reader's areas and rosters; signing a day belongs to the station head. */
export const rosters = {
  listRosters: readers,
  getRoster: readers,
  listDue: readers,
  myDay: permit(['social_worker', 'operator', 'station_head', 'volunteer'], 'anywhere'),
  listListings: readers,
  getListing: readers,
  personListings: readers,
  personTimeline: readers,
  listDayBuildings: readers,
  getHouseGrid: readers,
  // A volunteer has no area to cover.
  getCoverage: permit(['social_worker', 'operator', 'station_head', 'officer', 'administrator'], 'anywhere'),
  previewClose: permit(['social_worker', 'station_head', 'officer', 'administrator'], 'anywhere'),
  listWorkers: permit(['social_worker', 'station_head', 'administrator', 'officer'], 'area-or-roster'),
  getTemplate: permit('signed-in', 'anywhere'),
  previewListings: permit(['station_head', 'social_worker'], 'area'),
  exportListings: exporters,
  exportDue: exporters,
  badRowsFile: permit(['station_head', 'social_worker'], 'anywhere'),
  createRoster: heads,
  changeRoster: heads,
  importListings: permit(['station_head', 'social_worker'], 'area'),
  addListing: permit(['station_head', 'social_worker'], 'area'),
  removeListing: permit(['station_head', 'social_worker'], 'area'),
  assignListings: heads,
  changeListingNote: workers,
  recordContact: callers,
  reverseContact: workers,
  // A promise made at a volunteer's door is kept by the volunteer.
  settleFollowUp: callers,
  handOn: workers,
  answerHandOn: workers,
  closeDay: heads,
  reopenDay: heads,
}
