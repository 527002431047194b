import type { ProblemBody } from '@kapok/contract/common/problem'
import type { Message } from '@kapok/contract/sync/contract'
import { upgrade } from '@kapok/contract/sync/versions'
import { ApiProblem, api, deviceId, deviceLabel, type OutputOf } from '../api/index.ts'
import type { Account } from './account.ts'
import { type Answer, judge, judgeFailure, type Verdict } from './answers.ts'
import { type OutboxRow, setMeta } from './db.ts'
import { answerPlaceOf, type OutboxItem, openItem } from './item.ts'
import { outboxView } from './outboxView.ts'
import type { Sealed } from './seal.ts'

export type Outcome =
  | { state: 'empty' }
  | { state: 'sent' }
  | { state: 'halve'; of: number }
  | { state: 'wait'; problem: ApiProblem | null }

type Stored = NonNullable<Account['stored']>
type Loaded = { item: OutboxItem; message: Message }
type Answers = OutputOf<typeof api.sync.send>

/** Takes the oldest queued records. A row left at `sending` by a browser that died is queued like any other. */
async function take({ stored }: Account, size: number): Promise<{ rows: OutboxRow[]; left: number }> {
  if (!stored) return { rows: [], left: 0 }
  const { outbox } = stored.db
  return stored.db.transaction('rw', outbox, async () => {
    const queued = outbox.where('state').anyOf('waiting', 'sending')
    const seqs = (await queued.primaryKeys()).sort((a, b) => a - b)
    const rows = (await outbox.bulkGet(seqs.slice(0, size))).filter((row) => row !== undefined)
    for (const row of rows) Object.assign(row, { state: 'sending', tries: row.tries + 1 })
    await outbox.bulkPut(rows)
    return { rows, left: seqs.length - rows.length }
  })
}

/** What the server said, sealed: names of colleagues stand in it. An answer that says nothing is not kept. */
async function sealAnswers({ vault }: Stored, loaded: readonly Loaded[], verdicts: ReadonlyMap<number, Verdict>) {
  const answers = new Map<number, Sealed>()
  for (const { item } of loaded) {
    const verdict = verdicts.get(item.seq)
    const result = verdict?.state === 'sent' ? verdict.result : undefined
    if (typeof result === 'object' && result !== null && Object.keys(result).length > 0)
      answers.set(item.seq, await vault.seal(answerPlaceOf(item.id), result))
  }
  return answers
}

/** Writes what became of each record. One that was acted upon meanwhile keeps what was done to it. */
async function settle(
  { stored }: Account,
  loaded: readonly Loaded[],
  verdicts: ReadonlyMap<number, Verdict>,
  sentAt: number,
) {
  if (!stored) return
  const { db } = stored
  const answers = await sealAnswers(stored, loaded, verdicts)
  const anySent = [...verdicts.values()].some(({ state }) => state === 'sent')
  await db.transaction('rw', db.outbox, db.meta, async () => {
    const rows = (await db.outbox.bulkGet([...verdicts.keys()])).filter((row) => row?.state === 'sending')
    for (const row of rows) {
      const verdict = row && verdicts.get(row.seq)
      if (!verdict) continue
      if (verdict.state === 'sent' && row.door === null) await db.outbox.delete(row.seq)
      else if (verdict.state === 'sent') {
        const answer = answers.get(row.seq)
        await db.outbox.put({ ...row, state: 'sent', sentAt, ...(answer && { answer }) })
      } else await db.outbox.put({ ...row, ...verdict })
    }
    if (anySent) await setMeta(db, 'lastSentAt', sentAt)
  })
}

const all = (loaded: readonly Loaded[], verdict: Verdict) => new Map(loaded.map(({ item }) => [item.seq, verdict]))
const bodyOf = ({ code, message, kept, fields, details }: ApiProblem): ProblemBody => ({
  code,
  message,
  ...(kept !== undefined && { kept }),
  fields,
  details,
})

async function post({ me }: Account, loaded: readonly Loaded[], left: number): Promise<Answers> {
  const messages = loaded.map(({ message }) => message)
  const asked = Date.now()
  const envelope = {
    device: deviceId(),
    label: deviceLabel(),
    sentAt: new Date(asked).toISOString(),
    unsentAfter: left,
  }
  const answers = await api.sync.send({ ...envelope, messages }, { timeout: 60_000, as: me.accountId })
  const serverTime = Date.parse(answers.serverTime)
  if (!Number.isNaN(serverTime))
    outboxView.patch({ skewSeconds: Math.round((serverTime - (asked + Date.now()) / 2) / 1000) })
  return answers
}

/** Sends one batch and writes down what became of it. Whoever calls holds the lock. */
export async function sendBatch(account: Account, size: number): Promise<Outcome> {
  const { vault } = account.stored ?? {}
  const { rows, left } = await take(account, size)
  if (!vault || rows.length === 0) return { state: 'empty' }
  outboxView.patch({ sending: true })
  try {
    const loaded: Loaded[] = []
    const verdicts = new Map<number, Verdict>()
    for (const item of await Promise.all(rows.map((row) => openItem(vault, row)))) {
      if (item.input === undefined && item.problem) verdicts.set(item.seq, { state: 'refused', problem: item.problem })
      else {
        const { id, name, version, at, input } = item
        loaded.push({ item, message: upgrade({ id, name, version, at, input }) })
      }
    }
    if (loaded.length > 0) {
      let answers: Answers
      try {
        answers = await post(account, loaded, left)
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error
        const decision = judgeFailure(error, loaded.length)
        const refused = decision === 'refuse'
        await settle(
          account,
          loaded,
          all(loaded, refused ? { state: 'refused', problem: bodyOf(error) } : { state: 'waiting' }),
          Date.now(),
        )
        if (decision === 'halve') return { state: 'halve', of: loaded.length }
        return refused ? { state: 'sent' } : { state: 'wait', problem: error }
      }
      const byId = new Map<string, Answer>(answers.results.map((answer) => [answer.id, answer]))
      for (const { item } of loaded) verdicts.set(item.seq, judge(item, byId.get(item.id)))
    }
    await settle(account, loaded, verdicts, Date.now())
    const held = [...verdicts.values()].find(({ state }) => state === 'waiting')
    if (!held) return { state: 'sent' }
    return { state: 'wait', problem: 'problem' in held && held.problem ? new ApiProblem(503, held.problem) : null }
  } finally {
    outboxView.patch({ sending: false })
  }
}
