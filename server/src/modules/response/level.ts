import type { Playbook } from '@kapok/contract/playbooks/schema'
import { Problem } from '#platform/problems.ts'
import { findPlaybook, listPlaybooks } from './playbooks.ts'
import { unknownLevel, unknownPlaybook } from './problems.ts'

const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code).join(', ')

/** @throws unknown-playbook */
export const getPlaybook = (code: string): Playbook => {
  const playbook = findPlaybook(code)
  if (!playbook) throw new Problem(unknownPlaybook, { known: codes(listPlaybooks()) })
  return playbook
}

/** @throws unknown-level */
export const checkLevel = ({ levels }: Playbook, level: string): void => {
  if (!levels.some(({ code }) => code === level)) throw new Problem(unknownLevel, { known: codes(levels) })
}
