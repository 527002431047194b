import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { takeTurns } from './take-turns.ts'

it('never lets more run than it may, in order, failures included', async () => {
  const inTurn = takeTurns(2)
  let running = 0
  let most = 0
  const ended: number[] = []
  const work = (n: number) => async (): Promise<void> => {
    running += 1
    most = Math.max(most, running)
    await setTimeout(5)
    running -= 1
    ended.push(n)
    if (n === 1) throw new Error('one fails')
  }
  await Promise.allSettled([0, 1, 2, 3, 4].map((n) => inTurn(work(n))))
  expect({ most, running, ended }).toEqual({ most: 2, running: 0, ended: [0, 1, 2, 3, 4] })
})
