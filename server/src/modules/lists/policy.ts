import { permit } from '#platform/access/permit.ts'

const readers = permit(['social_worker', 'operator', 'station_head', 'officer', 'administrator'], 'anywhere')
const takers = permit(['social_worker', 'station_head', 'officer'], 'area')

/** Row-level security bounds what is read: a batch by whoever answers for its area, and by the stations that were given rows of it. */
export const lists = {
  listSenders: readers,
  peek: takers,
  listBatches: readers,
  getBatch: readers,
  listRows: readers,
  rejectedFile: takers,
  originalFile: takers,
  addSender: takers,
  editSender: takers,
  receiveBatch: takers,
  changeBatch: takers,
  changeColumns: takers,
  decideRows: takers,
  importBatch: takers,
  tryAgain: takers,
  undoImport: takers,
}
