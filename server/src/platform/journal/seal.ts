import { createHash } from 'node:crypto'
import type { Client } from '#platform/db/pool.ts'

/** Rows in one block, as a rule; a transaction is never cut in two, however many it has. */
const mostPerBlock = 10_000
const fields = 'id, name, actor_id, session_id, device_id, subject_ids, area_path, device_at, at, digest, note, txid'

type SealedRow = { line: string }
type Block = {
  number: number
  from_txid: string
  to_txid: string
  row_count: number
  previous_hash: Buffer
  hash: Buffer
}

/** A block's rows as canonical lines, in commit order. Built by the database so that sealing and verifying cannot differ. */
const linesBetween = (client: Client, from: string, to: string) =>
  client.query<SealedRow>(
    `select jsonb_build_array(id, name, actor_id, session_id, device_id, subject_ids, area_path,
       extract(epoch from device_at), extract(epoch from at), encode(digest, 'hex'), note, txid::text)::text as line
     from (select ${fields} from journal where txid >= $1::text::xid8 and txid < $2::text::xid8) as sealed
     order by txid, id`,
    [from, to],
  )

const hashOf = (previous: Buffer, rows: readonly SealedRow[]): Buffer => {
  const hash = createHash('sha256').update(previous)
  for (const row of rows) hash.update(row.line).update('\n')
  return hash.digest()
}

/**
 * Seals the journal's rows of all finished transactions into the next block. Runs afterwards, in commit order; a command
 * never waits for the chain.
 * @returns the number of rows sealed.
 */
export const sealJournal = async (client: Client, now: Date, most = mostPerBlock): Promise<number> => {
  await client.query('select pg_advisory_xact_lock(727466)')
  const last = (
    await client.query<Block>(
      'select number, to_txid::text as to_txid, hash from journal_block order by number desc limit 1',
    )
  ).rows[0]
  const from = last?.to_txid ?? '0'
  // Everything below the oldest running transaction is finished: no row can appear there any more. Where the block would
  // end inside its first transaction, it ends behind it.
  const bounds = await client.query<{ to: string }>(
    `with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as txid),
     waiting as not materialized (select journal.txid from journal, horizon where journal.txid >= $1::text::xid8 and journal.txid < horizon.txid),
     first as (select txid from waiting order by txid limit 1),
     full_at as (select txid from waiting order by txid offset $2 limit 1)
     select coalesce((
       select case when full_at.txid > first.txid then full_at.txid
         else (select txid from waiting where waiting.txid > first.txid order by txid limit 1) end from first, full_at),
       horizon.txid)::text as to from horizon`,
    [from, most],
  )
  const to = bounds.rows[0]?.to ?? from
  const { rows } = await linesBetween(client, from, to)
  if (rows.length === 0) return 0
  const previous = last?.hash ?? Buffer.alloc(32)
  await client.query(
    'insert into journal_block (number, from_txid, to_txid, row_count, previous_hash, hash, sealed_at) values ($1, $2::text::xid8, $3::text::xid8, $4, $5, $6, $7)',
    [(last?.number ?? 0) + 1, from, to, rows.length, previous, hashOf(previous, rows), now],
  )
  return rows.length
}

/** `gap`: a block does not begin where the one before it ends. `days`: the days of its rows, where they can be told. */
export type ChainFault = { block: number; what: 'hash' | 'previous' | 'rows' | 'gap'; days: string[] }

const daysOf = async (client: Client, { from_txid, to_txid }: Block): Promise<string[]> => {
  const { rows } = await client.query<{ day: string }>(
    `select distinct (at at time zone 'Asia/Shanghai')::date::text as day from journal
     where txid >= $1::text::xid8 and txid < $2::text::xid8 order by day`,
    [from_txid, to_txid],
  )
  return rows.map((row) => row.day)
}

/** Computes every block again. An empty list means that nothing sealed was changed, added or taken away. */
export const verifyChain = async (client: Client): Promise<{ blocks: number; rows: number; faults: ChainFault[] }> => {
  const { rows: blocks } = await client.query<Block>(
    'select number, from_txid::text as from_txid, to_txid::text as to_txid, row_count, previous_hash, hash from journal_block order by number',
  )
  const faults: ChainFault[] = []
  let before: Pick<Block, 'hash' | 'to_txid'> = { hash: Buffer.alloc(32), to_txid: '0' }
  let total = 0
  for (const block of blocks) {
    const { rows } = await linesBetween(client, block.from_txid, block.to_txid)
    total += rows.length
    const wrong = [
      block.from_txid !== before.to_txid && ('gap' as const),
      !block.previous_hash.equals(before.hash) && ('previous' as const),
      rows.length !== block.row_count && ('rows' as const),
      rows.length === block.row_count && !hashOf(before.hash, rows).equals(block.hash) && ('hash' as const),
    ].filter((what) => what !== false)
    if (wrong.length > 0) {
      const days = await daysOf(client, block)
      faults.push(...wrong.map((what) => ({ block: block.number, what, days })))
    }
    before = block
  }
  return { blocks: blocks.length, rows: total, faults }
}
