import { Role } from '@kapok/contract/identity/schema'
import { addAccounts, hashPassword } from '#modules/identity/index.ts'
import { lists } from '#modules/lists/index.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { testKeys } from '../keys.ts'
import { password, startWorld } from '../world.ts'
import { called, requestFor } from './operations.ts'
import { buildSide } from './side.ts'

/** Somebody of a role, or nobody signed in. */
export type Caller = Role | 'nobody'
export const callers: readonly Caller[] = [...Role.options, 'nobody']

/** Kept by the programs beside the work: who was seen when, and failed sign-ins. */
const bookkeeping = new Set(['session', 'device', 'sign_in_failure', 'watermark'])

/**
 * The city of the tests with the same on both sides: in the east somebody of every role, in the west those who answer for
 * it. `carried` lies in the east as well: the one roster that the volunteer carries.
 */
export const startStage = async () => {
  const world = await startWorld()
  const { app, places } = world
  const others = [
    { name: 'westAdmin', role: 'administrator' as const, organisationId: places.westStation },
    // For what ends one's own session or changes one's own password.
    ...Role.options.map((role) => ({ name: `spare-${role}`, role, organisationId: places.eastStation })),
  ].map((one) => ({ ...one, id: newId(), loginName: one.name.toLowerCase() }))
  const passwordHash = await hashPassword(password)
  await writingTo(app.pool)(everything, (tx) => addAccounts(tx, others, passwordHash, new Date()))

  type SignedIn = { token: string; me: { accountId: string; sessionId: string } }
  const signIn = async (name: string) =>
    (await app.as().ask<SignedIn>('identity/sign-in', { loginName: name.toLowerCase(), password })).body
  const signedIn = new Map<string, SignedIn>()
  for (const name of [...Role.options, 'chen', 'westHead', 'westWorker', 'westAdmin'])
    signedIn.set(name, await signIn(name))
  const as = (who: string) => app.as(signedIn.get(who)?.token)
  const sessionOf = async (who: string) => (await signIn(who)).me.sessionId
  const rows = <T>(text: string) =>
    reading(app.pool, everything, async (_, client) => (await client.query<T & object>(text)).rows)
  const entryOf = async (contactId: string) =>
    (await rows<{ id: string }>(`select id from entry where source_id = '${contactId}'`))[0]!.id
  const doorOf = async (buildingId: string) =>
    (await rows<{ id: string }>(`select id from dwelling where building_id = '${buildingId}' limit 1`))[0]!.id

  const write = writingTo(app.pool)
  const job = (name: string, payload: Record<string, unknown>) =>
    lists.jobs!.tasks[name]!(
      { pool: app.pool, keys: testKeys, write, now: new Date(), log: createLog('silent') },
      payload,
    )
  const breakBatch = (batchId: string) =>
    write(everything, async (tx) => {
      const failed = { state: 'failed', failed_in: 'checking', failure: 'stopped' }
      await tx.updateTable('batch').set(failed).where('id', '=', batchId).execute()
    })

  /** Asks for an operation; a fresh session of the caller's spare account where the row says so. */
  const ask = async (name: string, input: object, who: string, spare = false) => {
    const token = spare && who !== 'nobody' ? (await signIn(`spare-${who}`)).token : signedIn.get(who)?.token
    const { headers, ...request } = await requestFor(called.get(name)!, input)
    const signed = { 'x-kapok': '1', ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers }
    const reply = await app.app.inject({ ...request, headers: signed })
    const isJson = String(reply.headers['content-type']).includes('json')
    return { status: reply.statusCode, body: isJson ? (reply.json() as unknown) : reply.body }
  }
  const given = (head: string) => {
    const { accountId, sessionId } = signedIn.get(head)!.me
    const upload = (name: string, input: object) => ask(name, input, head)
    return {
      as,
      upload,
      entryOf,
      doorOf,
      job,
      breakBatch,
      sessionOf,
      today: world.today(),
      head,
      headId: accountId,
      headSession: sessionId,
    }
  }
  const [inEast, inWest] = [
    { areaId: places.east, organisationId: places.eastStation, buildingId: places.building, estate: '花苑里' },
    { areaId: places.west, organisationId: places.westStation, buildingId: places.westBuilding, estate: '西园' },
  ]
  const east = await buildSide({ ...given('station_head'), ...inEast, number: 0, worker: 'chen' })
  const west = await buildSide({ ...given('westHead'), ...inWest, number: 1, worker: 'westWorker' })
  const carried = await buildSide({ ...given('station_head'), ...inEast, number: 2, worker: 'volunteer' })

  const tables = await rows<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by tablename`,
  )
  const each = tables
    .filter(({ name }) => !bookkeeping.has(name))
    .map(({ name }) => `select '${name}' as name, count(*)::int as n, sum(hashtext(t::text)) as sum from "${name}" t`)
  const everyRow = { name: 'fingerprint', text: each.join(' union all ') }

  return {
    app,
    east,
    west,
    carried,
    ask,
    rows,
    /** A session of somebody; of a spare account a new one each time. */
    tokenOf: async (who: string) => signedIn.get(who)?.token ?? (await signIn(who)).token,
    /** Who somebody is to the server, with all that decides what is seen. */
    actorOf: async (who: string) => (await app.sessions.actorOf(signedIn.get(who)!.token))!,
    /** What is stored, so that one row more, less or changed shows. */
    fingerprint: () =>
      reading(app.pool, everything, async (_, client) => (await client.query(everyRow)).rows as unknown[]),
    end: () => world.end(),
  }
}
export type Stage = Awaited<ReturnType<typeof startStage>>
