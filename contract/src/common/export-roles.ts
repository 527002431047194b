import type { Role } from '../identity/schema.ts'

/** Who may take a list with names and numbers in full, of an area they answer for; everybody else has it masked. */
export const rolesInClear = ['station_head', 'officer'] as const satisfies readonly Role[]
