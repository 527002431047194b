import { lists as contract } from '@kapok/contract/lists/contract'
import { alone, open, operations, prepared, query } from '#platform/operations.ts'
import { addSender } from './commands/add-sender.ts'
import { changeBatch } from './commands/change-batch.ts'
import { changeColumns } from './commands/change-columns.ts'
import { decideRows } from './commands/decide-rows.ts'
import { editSender } from './commands/edit-sender.ts'
import { importBatch } from './commands/import-batch.ts'
import { prepareReceive, receiveBatch } from './commands/receive-batch.ts'
import { tryAgain } from './commands/try-again.ts'
import { undoImport } from './commands/undo-import.ts'
import { lists as may } from './policy.ts'
import { readBatch } from './queries/batch.ts'
import { listBatches } from './queries/batches.ts'
import { originalFile, rejectedFile } from './queries/files.ts'
import { peek } from './queries/peek.ts'
import { listRows } from './queries/rows.ts'
import { listSenders } from './queries/senders.ts'

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
})
