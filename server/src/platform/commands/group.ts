import { type Actor, scopeOf } from '#platform/access/actor.ts'
import { mayDo } from '#platform/access/permit.ts'
import { bundleOn } from '#platform/db/bundle.ts'
import { type Client, kyselyOn, type Transaction } from '#platform/db/pool.ts'
import { type Scope, scopeStatements } from '#platform/db/scope.ts'
import { type SetWrite, writeStatement } from '#platform/db/sets.ts'
import { type JournalRow, journalRow, journalStatement, repeatsOf } from '#platform/journal/journal.ts'
import type { Keys } from '#platform/keys.ts'
import { common, Problem } from '#platform/problems.ts'
import type { CommandContext, SharedContext } from './context.ts'
import { Deferred, gather } from './gather.ts'
import type { CommandOperation, Sent } from './operation.ts'

export type Task = { operation: CommandOperation; sent: Sent; actor: Actor; digest: Buffer; prepared?: unknown }
export type Done = { result: unknown; row: JournalRow; repeated: boolean }
/** What became of one task of a group: done, refused by itself, or put off to the next group. */
export type Ending = { done: Done } | { refused: unknown } | 'deferred'

type Draft = {
  writes: [SetWrite<never>, object][]
  subjects: string[]
  note: string | null
  jobs: [string, object][]
  place: string | undefined
}

const together = (tasks: readonly Task[]): Scope => {
  const scopes = tasks.map((task) => scopeOf(task.actor))
  return {
    areaPaths: [...new Set(scopes.flatMap((scope) => scope.areaPaths))],
    rosterIds: [...new Set(scopes.flatMap((scope) => scope.rosterIds))],
    accountIds: [...new Set(scopes.flatMap((scope) => scope.accountIds))],
  }
}

/** A clock further off than this is corrected; less is the time a request takes, and nobody's fault. */
const tolerated = 120

/**
 * When it happened, by the server's clock. A phone that hands in later says how late its clock was when it sent; sent at
 * once, only a clock ahead can be seen. Both times are kept: the journal has the device's own.
 */
const clockOf = (sent: Sent, now: Date): { happenedAt: Date; clockSkew: number | null } => {
  const at = Date.parse(sent.at)
  const skew = sent.skew ?? Math.max(0, Math.round((at - now.getTime()) / 1000))
  const off = Math.abs(skew) > tolerated
  return { happenedAt: new Date(Math.min(off ? at - skew * 1000 : at, now.getTime())), clockSkew: off ? skew : null }
}

const answerRepeat = (task: Task, row: JournalRow): Exclude<Ending, 'deferred'> =>
  row.name === task.operation.name && row.actor_id === task.actor.accountId && row.digest.equals(task.digest)
    ? { done: { result: row.result, row, repeated: true } }
    : { refused: new Problem(common.commandIdReused) }

/**
 * Carries out commands in one transaction. Each keeps its writes to itself until it has succeeded, so one that is
 * refused leaves nothing behind and the others go on. Whoever throws a database error spoils the whole transaction: the
 * caller then runs them one by one.
 */
export const runGroup = async (
  client: Client,
  tasks: readonly Task[],
  now: Date,
  keys: Keys,
  scope = together(tasks),
): Promise<Ending[]> => {
  const alone = tasks.length === 1 && tasks[0]?.operation.run.how === 'alone'
  const travel = bundleOn(client)
  for (const statement of scopeStatements(scope, 'read write', alone ? 'fresh' : 'kept')) void travel.add(statement)
  const looking = travel.add<JournalRow>(repeatsOf(tasks.map((task) => task.sent.id)))
  const { find } = gather(travel)
  if (alone) {
    travel.send()
    const [repeat] = await looking
    const settled = repeat && answerRepeat(tasks[0]!, repeat)
    // A read whose answer is not kept is done again, but only if it is the very same read.
    if (settled && (tasks[0]!.operation.keepsResult || 'refused' in settled)) {
      await client.query('commit')
      return [settled]
    }
  }

  const attempt = async (task: Task): Promise<{ ending: Ending; draft: Draft }> => {
    const draft: Draft = { writes: [], subjects: [], note: null, jobs: [], place: undefined }
    const context: SharedContext = {
      id: task.sent.id,
      now,
      deviceAt: new Date(task.sent.at),
      ...clockOf(task.sent, now),
      deviceId: task.sent.device,
      actor: task.actor,
      keys,
      allow: (place) => {
        if (!mayDo(task.operation.permit, task.actor, place)) throw new Problem(common.notPermitted)
        draft.place ??= place.area_path
      },
      find: (from, key) => find(task, from, key),
      write: (into, row) => void draft.writes.push([into as SetWrite<never>, row]),
      subject: (...ids) => void draft.subjects.push(...ids),
      note: (text) => {
        draft.note = text
      },
      afterwards: (job, payload) => void draft.jobs.push([job, payload]),
    }
    try {
      const { run } = task.operation
      const result =
        run.how === 'shared'
          ? await run.command(context, task.sent.input)
          : await run.command(
              { ...context, tx: kyselyOn(client) as unknown as Transaction } satisfies CommandContext,
              task.sent.input,
              task.prepared,
            )
      if (draft.place === undefined) throw new Error(`${task.operation.name} ended without asking who may do it`)
      const row = journalRow(task, now, draft.subjects, draft.place, draft.note, result)
      return { ending: { done: { result, row, repeated: false } }, draft }
    } catch (error) {
      return { ending: error instanceof Deferred ? 'deferred' : { refused: error }, draft }
    }
  }

  const attempts = await Promise.all(tasks.map(attempt))
  travel.send()
  const repeats = new Map((await looking).map((row) => [row.id, row]))
  const endings: Ending[] = []
  const merged = new Map<SetWrite<never>, object[]>()
  const jobs: [string, object][] = []
  const rows: JournalRow[] = []
  for (const [index, task] of tasks.entries()) {
    const { ending, draft } = attempts[index]!
    const repeat = repeats.get(task.sent.id)
    const settled = repeat && task.operation.keepsResult ? answerRepeat(task, repeat) : ending
    endings.push(settled)
    if (typeof settled !== 'object') continue
    if ('refused' in settled) {
      // A refusal is a Problem; anything else is a fault, and plain SQL of a lone command may have written already.
      if (!(settled.refused instanceof Problem) || alone) throw settled.refused
      continue
    }
    if (settled.done.repeated) continue
    for (const [into, row] of draft.writes) {
      const together = merged.get(into)
      if (together) together.push(row)
      else merged.set(into, [row])
    }
    jobs.push(...draft.jobs)
    if (!repeat) rows.push(settled.done.row)
  }
  const written = [...merged].map(([into, rowsOf]) => travel.add(writeStatement(into, rowsOf)))
  if (rows.length > 0) written.push(travel.add(journalStatement(rows)))
  for (const [name, payload] of jobs)
    written.push(
      travel.add({
        name: 'add job',
        text: 'select graphile_worker.add_job($1, $2::json)',
        values: [name, JSON.stringify(payload)],
      }),
    )
  written.push(travel.add({ name: 'commit', text: 'commit', values: [] }))
  travel.send()
  await Promise.all(written)
  return endings
}
