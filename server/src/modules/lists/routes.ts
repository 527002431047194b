import { lists as contract } from '@kapok/contract/lists/contract'
import { alone, open, operations, prepared, query } from '#platform/operations.ts'
import { addSender } from './commands/add-sender.ts'
import { answerRows } from './commands/answer-rows.ts'
import { changeBatch } from './commands/change-batch.ts'
import { changeColumns } from './commands/change-columns.ts'
import { closeBatch } from './commands/close-batch.ts'
import { decideRows } from './commands/decide-rows.ts'
import { editSender } from './commands/edit-sender.ts'
import { handBack } from './commands/hand-back.ts'
import { handOnRows } from './commands/hand-on-rows.ts'
import { importBatch } from './commands/import-batch.ts'
import { prepareReturn } from './commands/prepare-return.ts'
import { prepareReceive, receiveBatch } from './commands/receive-batch.ts'
import { reopenBatch } from './commands/reopen-batch.ts'
import { shareOut } from './commands/share-out.ts'
import { splitBatch } from './commands/split-batch.ts'
import { tryAgain } from './commands/try-again.ts'
import { undoImport } from './commands/undo-import.ts'
import { lists as may } from './policy.ts'
import { work } from './policy-work.ts'
import { readBatch } from './queries/batch.ts'
import { listBatches } from './queries/batches.ts'
import { readDeadline } from './queries/deadline.ts'
import { originalFile, rejectedFile } from './queries/files.ts'
import { givenCells } from './queries/given-cells.ts'
import { listHandBacks } from './queries/hand-backs.ts'
import { peek } from './queries/peek.ts'
import { previewClose, previewSplit } from './queries/previews.ts'
import { listRows } from './queries/rows.ts'
import { listSenders } from './queries/senders.ts'
import { handedOnFile } from './return/handed-on-file.ts'
import { returnFile } from './return/return-file.ts'

export const routes = operations(contract, {
  listSenders: query(may.listSenders, listSenders),
  peek: open(may.peek, peek),
  listBatches: query(may.listBatches, listBatches),
  getBatch: query(may.getBatch, readBatch),
  listRows: query(may.listRows, listRows),
  rejectedFile: open(may.rejectedFile, rejectedFile),
  originalFile: open(may.originalFile, originalFile),
  addSender: alone(may.addSender, addSender),
  editSender: alone(may.editSender, editSender),
  receiveBatch: prepared(may.receiveBatch, prepareReceive, receiveBatch),
  changeBatch: alone(may.changeBatch, changeBatch),
  changeColumns: alone(may.changeColumns, changeColumns),
  decideRows: alone(may.decideRows, decideRows),
  importBatch: alone(may.importBatch, importBatch),
  tryAgain: alone(may.tryAgain, tryAgain),
  undoImport: alone(may.undoImport, undoImport),
  readDeadline: query(work.readDeadline, readDeadline),
  previewSplit: query(work.previewSplit, previewSplit),
  previewClose: query(work.previewClose, previewClose),
  listHandBacks: query(work.listHandBacks, listHandBacks),
  givenCells: query(work.givenCells, givenCells),
  handedOnFile: open(work.handedOnFile, handedOnFile),
  returnFile: open(work.returnFile, returnFile),
  splitBatch: alone(work.splitBatch, splitBatch),
  shareOut: alone(work.shareOut, shareOut),
  handBack: alone(work.handBack, handBack),
  handOnRows: alone(work.handOnRows, handOnRows),
  answerRows: alone(work.answerRows, answerRows),
  closeBatch: alone(work.closeBatch, closeBatch),
  reopenBatch: alone(work.reopenBatch, reopenBatch),
  prepareReturn: alone(work.prepareReturn, prepareReturn),
})
