import { verifyFigures } from '#modules/figures/index.ts'
import type { Pool } from '#platform/db/pool.ts'
import { reading } from '#platform/db/reading.ts'
import { everything } from '#platform/db/scope.ts'
import { verifyChain } from '#platform/journal/seal.ts'

/** Checks the hash chain, and that ledger and cube agree. @returns 0 when all is whole, 1 when not. */
export const verify = (pool: Pool): Promise<number> =>
  reading(pool, everything, async (_db, client) => {
    const chain = await verifyChain(client)
    process.stdout.write(
      `journal: ${chain.rows} rows in ${chain.blocks} blocks, ${chain.faults.length === 0 ? 'chain whole' : `${chain.faults.length} FAULTS`}\n`,
    )
    for (const fault of chain.faults) process.stdout.write(`  block ${fault.block}: ${fault.what} differs\n`)
    const cube = await verifyFigures(client)
    process.stdout.write(
      `ledger and cube: ${cube.cells} cells compared, ${cube.faults.length === 0 ? 'in agreement' : `${cube.faults.length} DIFFER`}\n`,
    )
    for (const fault of cube.faults.slice(0, 20)) process.stdout.write(`  ${JSON.stringify(fault)}\n`)
    return chain.faults.length + cube.faults.length === 0 ? 0 : 1
  })
