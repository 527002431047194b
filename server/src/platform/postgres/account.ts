import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whom PostgreSQL runs as when we are root: it refuses to be root, and we make no account on the machine. */
export interface Account {
  name: string
  uid: number
  gid: number
}

const UNPRIVILEGED = ['postgres', 'nobody', 'www-data', 'daemon']

export const isRoot = (): boolean => process.getuid?.() === 0

/** Undefined = run as ourselves. `owner` is the owner of an existing cluster, who must stay the same. */
export function findAccount(owner?: { uid: number; gid: number }): Account | undefined {
  if (!isRoot()) return undefined
  if (owner !== undefined && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]): Account => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }))
  for (const name of UNPRIVILEGED) {
    const account = accounts.find((candidate) => candidate.name === name && candidate.uid !== 0)
    if (account !== undefined) return account
  }
  throw new Error(
    `PostgreSQL refuses to run as root and none of the accounts ${UNPRIVILEGED.join(', ')} exists. ` +
      'Start Kapok as an ordinary user, or set DATABASE_URL.',
  )
}

export const as = (account: Account | undefined): { uid?: number; gid?: number } =>
  account === undefined ? {} : { uid: account.uid, gid: account.gid }

/** Asked of the system by trying, because modes, ACLs and mount options all have a say. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (account === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...as(account), cwd: '/' }).status === 0
}
