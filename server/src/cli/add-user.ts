import { identity as contract } from '@kapok/contract/identity/contract'
import { createIdentity } from '#modules/identity/index.ts'
import { nobody } from '#platform/access/actor.ts'
import { createRunner } from '#platform/commands/runner.ts'
import type { Pool } from '#platform/db/pool.ts'
import { zodFields } from '#platform/http/fields.ts'
import { newId } from '#platform/ids.ts'
import type { Keys } from '#platform/keys.ts'
import { Problem, problemBody } from '#platform/problems.ts'

const refuse = (line: string, exitCode: number): number => {
  process.stderr.write(`${line}\n`)
  return exitCode
}

/**
 * Adds an administrator from the command line, for an installation whose administrators are locked out. The password
 * comes on standard input and opens the door once: whoever signs in with it sets another. The same command as from a
 * screen, by nobody who is signed in: whoever may run programs here answers for the whole installation.
 */
export const addUser = async (
  pool: Pool,
  keys: Keys,
  given: { loginName: string | undefined; name: string | undefined; password: () => Promise<string> },
): Promise<number> => {
  if (given.loginName === undefined || given.name === undefined)
    return refuse('kapok user add --login NAME --name NAME < password', 2)
  const { rows } = await pool.query<{ id: string; name: string; area_path: string }>(
    'select id, name, area_path from organisation where ended_on is null order by area_path, id limit 1',
  )
  const [top] = rows
  if (!top) return refuse('There is no organisation yet: open the first-run page instead.', 1)
  const envelope = contract.addAccount['~orpc'].inputSchema!.safeParse({
    id: newId(),
    at: new Date().toISOString(),
    input: {
      accountId: newId(),
      name: given.name,
      loginName: given.loginName,
      password: (await given.password()).trim(),
      organisationId: top.id,
      role: 'administrator',
    },
  })
  if (!envelope.success)
    return refuse(
      zodFields(envelope.error, 'en')
        .map(({ path, message }) => `${path.replace('input.', '')}: ${message}`)
        .join('\n'),
      2,
    )
  const command = createIdentity({ pool, clock: () => new Date(), carriedBy: [] }).operations['addAccount']
  if (command?.kind !== 'command') throw new Error('identity has no command addAccount')
  const administrator = { organisationId: top.id, role: 'administrator' as const, areaPath: top.area_path }
  try {
    const sent = { ...envelope.data, device: null }
    await createRunner(pool, keys).run({ name: 'identity/add-account', ...command }, sent, {
      ...nobody,
      memberships: [administrator],
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refuse(problemBody(error, 'en').message, 1)
  }
  process.stdout.write(`${envelope.data.input.loginName} is an administrator of ${top.name}.\n`)
  return 0
}
