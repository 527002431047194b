import { z } from 'zod'
import { command } from '../common/operation.ts'
import { Id, Line } from '../common/schema.ts'

export const ledger = {
  reverseEntry: command(
    'ledger/reverse-entry',
    'Take a wrong entry back, with a reason. The entry stays and shows that it was reversed; nothing is edited',
    z.strictObject({ entryId: Id, reversalId: Id, reason: Line(200) }),
    z.object({ reversalId: Id }),
  ),
}
