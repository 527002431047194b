import { people as contract } from '@kapok/contract/people/contract'
import { alone, operations, query } from '#platform/operations.ts'
import { getPerson } from './card.ts'
import { addHousehold } from './commands/add-household.ts'
import { addPerson } from './commands/add-person.ts'
import { addPhone } from './commands/add-phone.ts'
import { addRelation } from './commands/add-relation.ts'
import { addTag } from './commands/add-tag.ts'
import { editPerson } from './commands/edit-person.ts'
import { endTag } from './commands/end-tag.ts'
import { markPhone } from './commands/mark-phone.ts'
import { reveal } from './commands/reveal.ts'
import { find } from './find/find.ts'
import { people as may } from './policy.ts'

export const routes = operations(contract, {
  find: query(may.find, find),
  getPerson: query(may.getPerson, getPerson),
  reveal: alone(may.reveal, reveal, { keepsResult: false }),
  addPerson: alone(may.addPerson, addPerson),
  editPerson: alone(may.editPerson, editPerson),
  addPhone: alone(may.addPhone, addPhone),
  markPhone: alone(may.markPhone, markPhone),
  addRelation: alone(may.addRelation, addRelation),
  addTag: alone(may.addTag, addTag),
  endTag: alone(may.endTag, endTag),
  addHousehold: alone(may.addHousehold, addHousehold),
})
