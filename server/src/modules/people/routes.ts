import { people as contract } from '@kapok/contract/people/contract'
import { alone, open, operations, query } from '#platform/operations.ts'
import { getPerson } from './card.ts'
import { addDocument } from './commands/add-document.ts'
import { addHousehold } from './commands/add-household.ts'
import { addPerson } from './commands/add-person.ts'
import { addPhone } from './commands/add-phone.ts'
import { addRelation } from './commands/add-relation.ts'
import { addTag } from './commands/add-tag.ts'
import { changeHousehold } from './commands/change-household.ts'
import { correctDocument } from './commands/correct-document.ts'
import { editPerson } from './commands/edit-person.ts'
import { editRelation } from './commands/edit-relation.ts'
import { endTag } from './commands/end-tag.ts'
import { joinHousehold } from './commands/join-household.ts'
import { leaveHousehold } from './commands/leave-household.ts'
import { markPhone } from './commands/mark-phone.ts'
import { removeRelation } from './commands/remove-relation.ts'
import { reveal } from './commands/reveal.ts'
import { withdrawDocument } from './commands/withdraw-document.ts'
import { exportFound } from './find/export-found.ts'
import { find } from './find/find.ts'
import { duplicates } from './match/duplicates.ts'
import { mergePeople } from './merge/merge-people.ts'
import { undoMerge } from './merge/undo-merge.ts'
import { people as may } from './policy.ts'

export const routes = operations(contract, {
  find: query(may.find, find),
  exportFound: open(may.exportFound, exportFound),
  getPerson: query(may.getPerson, getPerson),
  reveal: alone(may.reveal, reveal, { keepsResult: false }),
  addPerson: alone(may.addPerson, addPerson),
  editPerson: alone(may.editPerson, editPerson),
  addPhone: alone(may.addPhone, addPhone),
  markPhone: alone(may.markPhone, markPhone),
  addRelation: alone(may.addRelation, addRelation),
  editRelation: alone(may.editRelation, editRelation),
  removeRelation: alone(may.removeRelation, removeRelation),
  addDocument: alone(may.addDocument, addDocument),
  correctDocument: alone(may.correctDocument, correctDocument),
  withdrawDocument: alone(may.withdrawDocument, withdrawDocument),
  addTag: alone(may.addTag, addTag),
  endTag: alone(may.endTag, endTag),
  addHousehold: alone(may.addHousehold, addHousehold),
  joinHousehold: alone(may.joinHousehold, joinHousehold),
  leaveHousehold: alone(may.leaveHousehold, leaveHousehold),
  changeHousehold: alone(may.changeHousehold, changeHousehold),
  duplicates: query(may.duplicates, duplicates),
  mergePeople: alone(may.mergePeople, mergePeople),
  undoMerge: alone(may.undoMerge, undoMerge),
})
