import type { InputOf, OutputOf } from '#platform/contract-types.ts'
import { nowhere } from '#platform/db/scope.ts'
import { newId } from '#platform/ids.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem, type ProblemKind } from '#platform/problems.ts'
import { type Attempt, clearAttempts, countAttempt, nameDigest, uncountAttempt } from './attempts.ts'
import { checkSignIn } from './check-sign-in.ts'
import { loginNameOf } from './login-name.ts'
import { describeMe } from './me.ts'
import { secondFactorCodeNeeded, secondFactorCodeWrong, signInLocked, wrongNameOrPassword } from './problems.ts'
import type { Services } from './services.ts'
import { endSessions, insertSession } from './session-store.ts'
import { journalSignIn } from './sign-in-journal.ts'
import { type AccountRow, findAccountByName, lockUnchanged, useStep } from './store.ts'
import { addressKey } from './throttle.ts'
import { newToken } from './tokens.ts'

type Input = InputOf<'identity', 'signIn'>

const locked = (until: Date, now: Date) =>
  new Problem(signInLocked, {
    until: until.toISOString(),
    retryAfter: Math.ceil((until.getTime() - now.getTime()) / 1000),
    minutes: Math.ceil((until.getTime() - now.getTime()) / 60_000),
  })

type Begun = { token: string } | { refused: ProblemKind }

/** Begins a session and marks the code as used, unless the account was changed or the code used a moment before. */
const beginSession = (ctx: OpenContext, input: Input, name: Buffer, account: AccountRow, step: number | undefined) =>
  ctx.keepBooks(nowhere, async (tx, client): Promise<Begun> => {
    if (!(await lockUnchanged(tx, account))) return { refused: wrongNameOrPassword }
    if (step !== undefined && !(await useStep(tx, account.id, step))) return { refused: secondFactorCodeWrong }
    const [sessionId, token] = [newId(ctx.now.getTime()), newToken()]
    const device = { deviceId: input.deviceId, deviceLabel: input.deviceLabel }
    await insertSession(tx, { id: sessionId, token, accountId: account.id, ...device }, ctx.now)
    // The token of this browser is replaced, so what it opened until now would stay open unseen.
    if (ctx.actor) await endSessions(tx, ctx.actor.accountId, ctx.now, { only: ctx.actor.sessionId })
    await clearAttempts(tx, name)
    await journalSignIn(client, ctx, { loginName: account.login_name, account, deviceId: input.deviceId, sessionId })
    return { token }
  })

/** Counted as failed until here, so only what is no failure has to be put right. */
const refuse = async (
  ctx: OpenContext,
  name: Buffer,
  kind: ProblemKind,
  attempt: Attempt,
  who: { loginName: string; account: AccountRow | undefined; deviceId: string | undefined },
): Promise<never> => {
  if (kind === secondFactorCodeNeeded) {
    await ctx.keepBooks(nowhere, (tx) => uncountAttempt(tx, name))
    throw new Problem(kind)
  }
  const told = attempt.lockedUntil ? locked(attempt.lockedUntil, ctx.now) : new Problem(kind)
  await ctx.keepBooks(nowhere, (_tx, client) => journalSignIn(client, ctx, { ...who, refused: told.kind.code }))
  throw told
}

/** Name or phone and password, and a code where there is a second factor, against a session. */
export const signIn =
  ({ sessions, addresses, mayOf }: Services) =>
  async (ctx: OpenContext, input: Input): Promise<OutputOf<'identity', 'signIn'>> => {
    const address = addressKey(ctx.request.address)
    const retryAfter = addresses.take(address, ctx.now)
    if (retryAfter > 0) throw new Problem(common.tooMany, { retryAfter })
    const loginName = loginNameOf(input.loginName)
    const name = nameDigest(ctx.keys, loginName)
    const attempt = await ctx.keepBooks(nowhere, (tx) => countAttempt(tx, name, ctx.now))
    if (attempt.refused && attempt.lockedUntil) throw locked(attempt.lockedUntil, ctx.now)

    const account = await ctx.read((db) => findAccountByName(db, loginName))
    const who = { loginName, account, deviceId: input.deviceId }
    const checked = await checkSignIn(account, input, ctx.keys, ctx.now).catch(async (error: unknown) => {
      await ctx.keepBooks(nowhere, (tx) => uncountAttempt(tx, name))
      throw error
    })
    if ('refused' in checked) {
      if (checked.refused === secondFactorCodeNeeded) addresses.giveBack(address)
      return refuse(ctx, name, checked.refused, attempt, who)
    }
    const begun = await beginSession(ctx, input, name, checked.account, checked.step)
    if ('refused' in begun) return refuse(ctx, name, begun.refused, attempt, who)

    const { token } = begun
    addresses.giveBack(address)
    if (ctx.actor) sessions.forget(ctx.actor.accountId)
    const actor = await sessions.actorOf(token)
    if (!actor) throw new Problem(common.conflict)
    const me = await ctx.read((db) => describeMe(db, actor, mayOf(actor)))
    ctx.request.setToken(token)
    return { me, token }
  }
