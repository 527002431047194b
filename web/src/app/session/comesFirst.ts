import type { Me } from '@kapok/contract/identity/schema'

/** Where somebody is sent before anything else; until then the server answers nothing else. */
export const comesFirst = ({ mustChangePassword, mustSetSecondFactor }: Me): string | undefined =>
  mustChangePassword ? '/own-password' : mustSetSecondFactor ? '/second-factor' : undefined
