import { text } from 'node:stream/consumers'
import { addAccounts } from '#modules/identity/index.ts'
import type { Pool } from '#platform/db/pool.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'

/** Adds an administrator from the command line, for an installation whose administrators are locked out. The password comes on standard input. */
export const addUser = async (
  pool: Pool,
  given: { loginName: string | undefined; name: string | undefined },
): Promise<number> => {
  if (given.loginName === undefined || given.name === undefined) {
    process.stderr.write('kapok user add --login NAME --name NAME < password\n')
    return 2
  }
  const password = (await text(process.stdin)).trim()
  if ([...password].length < 10) {
    process.stderr.write('The password needs at least 10 characters, on standard input.\n')
    return 2
  }
  const { loginName, name } = given
  return writingTo(pool)(everything, async (tx) => {
    const top = await tx.selectFrom('organisation').selectAll().orderBy('area_path').executeTakeFirst()
    if (!top) {
      process.stderr.write('There is no organisation yet: open the first-run page instead.\n')
      return 1
    }
    await addAccounts(
      tx,
      [{ id: newId(), name, loginName: loginName.trim().toLowerCase(), organisationId: top.id, role: 'administrator' }],
      password,
      new Date(),
    )
    process.stdout.write(`${loginName} is an administrator of ${top.name}.\n`)
    return 0
  })
}
