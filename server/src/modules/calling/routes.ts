import { calling as contract } from '@kapok/contract/calling/contract'
import { alone, open, operations, query } from '#platform/operations.ts'
import { callAnyway } from './commands/call-anyway.ts'
import { pass } from './commands/pass.ts'
import { release } from './commands/release.ts'
import { serveNext } from './commands/serve-next.ts'
import { takeOverAnswer } from './commands/take-over-answer.ts'
import { unlock } from './commands/unlock.ts'
import { calling as may } from './policy.ts'
import { beat } from './queries/beat.ts'
import { readBoard } from './queries/board.ts'
import { readCard } from './queries/card.ts'
import { readDesk } from './queries/desk.ts'

export const routes = operations(contract, {
  desk: query(may.desk, readDesk),
  card: open(may.card, readCard),
  beat: open(may.beat, beat),
  board: query(may.board, readBoard),
  serveNext: alone(may.serveNext, serveNext),
  release: alone(may.release, release),
  pass: alone(may.pass, pass),
  callAnyway: alone(may.callAnyway, callAnyway),
  takeOverAnswer: alone(may.takeOverAnswer, takeOverAnswer),
  unlock: alone(may.unlock, unlock),
})
