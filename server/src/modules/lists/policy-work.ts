import { permit } from '#platform/access/permit.ts'

const readers = permit(['social_worker', 'operator', 'station_head', 'officer', 'administrator'], 'anywhere')
const keepers = permit(['station_head', 'officer'], 'area')
const workers = permit(['social_worker', 'operator', 'station_head'], 'area-or-roster')

/** Splitting, signing and returning belong to whoever answers for the whole batch; a row is handed back by who works on it. */
export const work = {
  readDeadline: readers,
  previewSplit: permit(['station_head', 'officer'], 'anywhere'),
  previewClose: readers,
  listHandBacks: readers,
  givenCells: readers,
  handedOnFile: permit(['social_worker', 'station_head', 'officer', 'administrator'], 'anywhere'),
  returnFile: permit(['station_head', 'officer'], 'anywhere'),
  splitBatch: keepers,
  shareOut: permit(['station_head'], 'area'),
  handBack: workers,
  handOnRows: workers,
  answerRows: workers,
  closeBatch: keepers,
  reopenBatch: keepers,
  prepareReturn: keepers,
}

/** Who may have a batch's people in full in a file: those who work for its area, never whoever only looks on. */
export const inClear = permit(['station_head'], 'area')
/** The sender gave these very names and numbers; whoever may return the list may return them as they came. */
export const returning = keepers
