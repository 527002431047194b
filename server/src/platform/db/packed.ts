/**
 * Byte strings of one statement as one parameter that travels as it is; a list of them would be written out in hexadecimal.
 * In SQL the n-th is `substring($bytes from at[n] for size[n])`; null stays null.
 */
export const packed = (values: readonly (Buffer | null)[]) => {
  const at: (number | null)[] = []
  const size: (number | null)[] = []
  const parts: Buffer[] = []
  let next = 1
  for (const value of values) {
    at.push(value === null ? null : next)
    size.push(value === null ? null : value.length)
    if (value === null) continue
    parts.push(value)
    next += value.length
  }
  return { bytes: Buffer.concat(parts), at, size }
}

/** A list of lists is no list of its own in PostgreSQL: `uuid[]` travels as text. */
type ColumnType = 'uuid' | 'text' | 'date' | 'timestamptz' | 'int' | 'boolean' | 'jsonb' | 'uuid[]' | 'bytea'

/**
 * One insert for any number of rows, column by column, byte strings as they are: a third of what rows of JSON cost. `after`
 * is what follows the rows: `on conflict …`, `returning …`.
 */
export const packedInsert = (table: string, types: Readonly<Record<string, ColumnType>>, after = '') => {
  const columns = Object.entries(types)
  const parameters: string[] = []
  const names: string[] = []
  const values: string[] = []
  let next = 0
  for (const [name, type] of columns) {
    if (type === 'bytea') {
      parameters.push(`$${next + 2}::int[]`, `$${next + 3}::int[]`)
      names.push(`"${name}_at"`, `"${name}_size"`)
      values.push(`substring($${next + 1}::bytea from r."${name}_at" for r."${name}_size")`)
      next += 3
      continue
    }
    next += 1
    parameters.push(`$${next}::${type === 'uuid[]' ? 'text' : type}[]`)
    names.push(`"${name}"`)
    values.push(type === 'uuid[]' ? `r."${name}"::uuid[]` : `r."${name}"`)
  }
  const text = `insert into ${table} (${columns.map(([name]) => `"${name}"`).join(', ')})
    select ${values.join(', ')} from unnest(${parameters.join(', ')}) as r (${names.join(', ')}) ${after}`
  return (rows: readonly object[]): { text: string; values: unknown[] } => ({
    text,
    values: columns.flatMap(([name, type]) => {
      const given = rows.map((row) => (row as Record<string, unknown>)[name] ?? null)
      if (type === 'bytea') {
        const { bytes, at, size } = packed(given as (Buffer | null)[])
        return [bytes, at, size]
      }
      if (type === 'uuid[]') return [given.map((list) => `{${(list as readonly string[]).join(',')}}`)]
      // Nothing in these could be taken for the list's own signs: written as one text, without looking at each sign of it.
      return [type === 'text' || type === 'jsonb' ? given : `{${given.map((one) => one ?? 'NULL').join(',')}}`]
    }),
  })
}
