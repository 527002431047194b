import { hash, verify } from '@node-rs/argon2'
import { common, Problem } from '#platform/problems.ts'
import { isEasy } from './easy-password.ts'
import { passwordTooEasy } from './problems.ts'

/** Each takes 19 MiB and most of a core for 40 ms: two at once leave the machine to those who work. */
const mostAtOnce = 2
const longestQueue = 400

let busy = 0
const waiting: (() => void)[] = []

/** @throws too-many-requests rather than let a flood queue without end. */
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (busy < mostAtOnce) busy += 1
  else if (waiting.length >= longestQueue) throw new Problem(common.tooMany, { retryAfter: longestQueue / 40 })
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}

/** Keyboards compose the same character differently. */
const bytesOf = (password: string) => password.normalize('NFKC')

/** Slow on purpose: never inside a transaction. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(bytesOf(password), { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))

/** Nobody's: random bytes hashed once, so that a name without account costs what one with an account costs. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$RF/JzNy4siMxF15a4v1Npg$f1hvsPsTlNpq5eKgZrmwKJB7GbukkSk9y3ahuCfkQAI'

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  inTurn(() => verify(passwordHash, bytesOf(password)))

/** @throws password-too-easy */
export const refuseEasy = (password: string, { name, login_name }: { name: string; login_name: string }) => {
  if (isEasy(password, [name, login_name])) throw new Problem(passwordTooEasy)
}
