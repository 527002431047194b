import type { Me } from '@kapok/contract/identity/schema'

/** What somebody has to do before anything else; until then the server answers nothing else. */
export const firstDuty = ({ mustChangePassword, mustSetSecondFactor }: Me) =>
  mustChangePassword ? ('own-password' as const) : mustSetSecondFactor ? ('second-factor' as const) : undefined
