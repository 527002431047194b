import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { makeOwned } from './location.ts'
import type { Settings } from './settings.ts'

/** Where PostgreSQL listens. A socket in a folder of our own needs no free port and no other user can reach it. */
export interface Endpoint {
  settings: Settings
  url(user: string, password: string, database: string): string
}

/** What `sockaddr_un` holds, less one for the zero and one to be safe. */
const LONGEST_SOCKET = 102

export async function chooseEndpoint(
  how: 'socket' | 'tcp',
  place: { folder: string; dataFolder: string; account: Account | undefined },
): Promise<Endpoint> {
  return how === 'socket' ? onSocket(place.folder, place.account) : await onPort(place.dataFolder)
}

function onSocket(base: string, account: Account | undefined): Endpoint {
  const near = join(base, 'pg-socket')
  const fits = `${near}/.s.PGSQL.5432`.length <= LONGEST_SOCKET
  const folder = makeOwned(fits ? near : shortFolder(join(base, 'pg-socket-folder'), account), account)
  return {
    settings: {
      listen_addresses: '',
      unix_socket_directories: folder,
      unix_socket_permissions: '0700',
      port: '5432',
    },
    // The host is a parameter because a URL has no other place for a path; `localhost` keeps it a URL for everybody.
    url: (user, password, database) =>
      `postgres://${user}:${password}@localhost/${database}?host=${encodeURIComponent(folder)}&port=5432`,
  }
}

/** In the temporary folder anybody may have made a folder of that name, so the name is random and the owner checked. */
function shortFolder(record: string, account: Account | undefined): string {
  const known = existsSync(record) ? readFileSync(record, 'utf8') : undefined
  const found = known === undefined ? undefined : lstatSync(known, { throwIfNoEntry: false })
  if (known !== undefined && found?.isDirectory() && found.uid === (account?.uid ?? process.getuid?.())) return known
  const made = mkdtempSync(join(tmpdir(), 'kapok-'))
  writeFileSync(record, made, { mode: 0o600 })
  return made
}

async function onPort(dataFolder: string): Promise<Endpoint> {
  const record = join(dataFolder, 'pg-port')
  const recorded = existsSync(record) ? Number(readFileSync(record, 'utf8')) : 0
  const port = (await freePort(recorded)) ?? (await freePort(0))
  if (port === undefined) throw new Error('No free port on 127.0.0.1 for the database.')
  writeFileSync(record, String(port))
  return {
    settings: { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) },
    url: (user, password, database) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`,
  }
}

async function freePort(wanted: number): Promise<number | undefined> {
  const { promise, resolve } = Promise.withResolvers<number | undefined>()
  const server = createServer()
  server.on('error', () => resolve(undefined))
  server.listen(wanted, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
  })
  return await promise
}

/** The lock beside a socket names a process; once none of ours runs, it only stands in the way. */
export function removeStaleSockets({ settings }: Endpoint): void {
  const folder = settings['unix_socket_directories']
  if (folder === undefined || folder === '') return
  rmSync(join(folder, '.s.PGSQL.5432'), { force: true })
  rmSync(join(folder, '.s.PGSQL.5432.lock'), { force: true })
}
