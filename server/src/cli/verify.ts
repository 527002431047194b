import { verifyFigures } from '#modules/figures/index.ts'
import { verifyContacts } from '#modules/rosters/index.ts'
import type { Pool } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { verifyChain } from '#platform/journal/seal.ts'

/** The first days of a fault: enough to know where to look. */
const inDays = (days: readonly string[]) => {
  const shown = days.slice(0, 7).join(', ')
  return days.length === 0 ? '' : `: ${shown}${days.length > 7 ? ` and ${days.length - 7} days more` : ''}`
}

/**
 * Checks that the journal's hash chain is whole, that journal, contacts and ledger tell of the same work, and that ledger and
 * cube agree; says of what differs, on which days. @returns 0 when all is whole, 1 when not.
 */
export const verify = (
  pool: Pool,
  say: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<number> =>
  reading(pool, everything, async (_db, client) => {
    const chain = await verifyChain(client)
    const whole = chain.faults.length === 0 ? 'chain whole' : `${chain.faults.length} FAULTS`
    say(`journal: ${chain.rows} rows in ${chain.blocks} blocks, ${whole}`)
    for (const { block, what, days } of chain.faults) say(`  block ${block}: ${what} differs${inDays(days)}`)

    const { contacts, faults } = await verifyContacts(client)
    say(`journal and ledger: ${contacts} contacts compared, ${faults.length === 0 ? 'in agreement' : 'DIFFER'}`)
    for (const { what, rows, days } of faults) say(`  ${rows} contacts ${what}${inDays(days)}`)

    const cube = await verifyFigures(client)
    const agreed = cube.faults.length === 0 ? 'in agreement' : 'DIFFER'
    say(`ledger and cube: ${cube.entries} entries, ${cube.cells} cells compared, ${agreed}`)
    for (const { table, rows, days } of cube.faults) say(`  ${rows} rows of ${table} differ${inDays(days)}`)
    return chain.faults.length + faults.length + cube.faults.length === 0 ? 0 : 1
  })
