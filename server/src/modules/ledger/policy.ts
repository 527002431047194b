import { permit } from '#platform/access/permit.ts'

/** Near the record is enough to ask; whose entry may be taken back, and until when, is decided by `rules.ts`. */
export const ledger = { reverseEntry: permit('signed-in', 'area-or-roster') }
