import pg from 'pg'
import type { Client } from './pool.ts'

/** A statement prepared once on each connection under its name. Values are texts, numbers, booleans, null, or lists of them. */
export type Statement = { name: string; text: string; values: readonly unknown[] }
type Row = Record<string, unknown>
type Column = { name: string; parse: (text: string) => unknown }
type Waiting = Statement & {
  rows: Row[]
  first: boolean
  resolve: (rows: Row[]) => void
  reject: (error: unknown) => void
}

/** What of pg's connection is used to write a bundle. Its version is pinned; its own types know less. */
type Wire = {
  stream: { cork(): void; uncork(): void }
  parse(statement: { name: string; text: string }): void
  bind(statement: { statement: string; values: unknown[]; valueMapper: (value: unknown) => unknown }): void
  describe(what: { type: 'P' }): void
  execute(): void
  close(what: { type: 'S'; name: string }): void
  sync(): void
}
type RowDescription = { fields: { name: string; dataTypeID: number }[] }

/** Of each connection: the columns a prepared statement answers with; `doubtful` where its preparing may have failed. */
const preparedOn = new WeakMap<Wire, Map<string, Column[] | 'doubtful'>>()
/** By number: pg's own enum leaves out the types of ours. */
const typeOf = pg.types.getTypeParser as (type: number, format: 'text') => (text: string) => unknown
const prepareValue = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils.prepareValue

/** pg answers a query through these; one bundle is one query to it, with one answer from the server for all its statements. */
class Travelling extends pg.Query {
  readonly #statements: Waiting[]
  #prepared = new Map<string, Column[] | 'doubtful'>()
  #at = 0

  constructor(statements: Waiting[]) {
    super({ text: 'bundle' })
    this.#statements = statements
  }

  override submit = (connection: pg.Connection) => {
    const wire = connection as unknown as Wire
    this.#prepared = preparedOn.get(wire) ?? new Map<string, Column[] | 'doubtful'>()
    preparedOn.set(wire, this.#prepared)
    wire.stream.cork()
    for (const one of this.#statements) {
      const known = this.#prepared.get(one.name)
      one.first = known === undefined || known === 'doubtful'
      if (known === 'doubtful') wire.close({ type: 'S', name: one.name })
      if (one.first) {
        wire.parse(one)
        this.#prepared.set(one.name, [])
      }
      wire.bind({ statement: one.name, values: [...one.values], valueMapper: prepareValue })
      if (one.first) wire.describe({ type: 'P' })
      wire.execute()
    }
    wire.sync()
    wire.stream.uncork()
  }

  handleRowDescription({ fields }: RowDescription) {
    const columns = fields.map(({ name, dataTypeID }) => ({ name, parse: typeOf(dataTypeID, 'text') }))
    this.#prepared.set(this.#statements[this.#at]!.name, columns)
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    const current = this.#statements[this.#at]!
    const columns = this.#prepared.get(current.name) as Column[]
    const row: Row = {}
    for (const [index, { name, parse }] of columns.entries()) {
      const text = fields[index] ?? null
      row[name] = text === null ? null : parse(text)
    }
    current.rows.push(row)
  }

  handleCommandComplete() {
    const done = this.#statements[this.#at]!
    this.#at += 1
    done.resolve(done.rows)
  }

  handleReadyForQuery() {}

  /** What comes after a failed statement was not carried out either; what was being prepared there may not be. */
  handleError(error: unknown) {
    for (const left of this.#statements.slice(this.#at)) {
      if (left.first) this.#prepared.set(left.name, 'doubtful')
      left.reject(error)
    }
    this.#at = this.#statements.length
  }
}

/**
 * Statements that travel together: written in one go, carried out in the order they were added, answered in one go. Each
 * way between two processes costs more than a short statement does.
 */
export const bundleOn = (client: Client) => {
  let waiting: Waiting[] = []
  return {
    /** @returns its rows, once the bundle was sent. */
    add: <R = Row>(statement: Statement): Promise<R[]> => {
      const answer = new Promise<Row[]>((resolve, reject) =>
        waiting.push({ ...statement, rows: [], first: false, resolve, reject }),
      )
      // Some are sent for their effect only; who cares for the answer still gets the error.
      answer.catch(() => undefined)
      return answer as unknown as Promise<R[]>
    },
    send: () => {
      if (waiting.length > 0) client.query(new Travelling(waiting))
      waiting = []
    },
  }
}
export type Bundle = ReturnType<typeof bundleOn>
