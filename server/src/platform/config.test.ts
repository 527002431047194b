import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, choosePort, readConfig } from './config.ts'

test('without settings everything is local', () => {
  expect(readConfig({ KAPOK_DATA: '' }, { cwd: '/srv' })).toEqual({
    demo: false,
    dataFolder: join('/srv', '.kapok', 'data'),
    keyFile: join('/srv', '.kapok', 'data', 'keys'),
    host: '127.0.0.1',
    port: 8080,
    portIsFixed: false,
    databaseUrl: undefined,
    logLevel: 'info',
  })
  expect(readConfig({}, { cwd: '/srv', demo: true }).dataFolder).toBe(join('/srv', '.kapok', 'demo'))
})

test.for([
  [{ PORT: '0' }, 'PORT must be a whole number from 1 to 65535.'],
  [{ PORT: '80 80' }, 'PORT must be a whole number from 1 to 65535.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.'],
  [
    { DATABASE_URL: 'mysql://u:secret@h/d' },
    'DATABASE_URL must look like postgres://user:password@host:5432/database.',
  ],
  [{ HOST: 'http://here' }, 'HOST must be a name or an address, for example 127.0.0.1 or 0.0.0.0.'],
] as const)('%o is refused in one sentence that repeats no secret', ([env, message]) => {
  expect(() => readConfig(env)).toThrow(new ConfigError(message))
})

test('a taken port is replaced, unless it was asked for', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  const config = readConfig({})
  expect(await choosePort({ ...config, port })).toBeGreaterThan(port)
  await expect(choosePort({ ...config, port, portIsFixed: true })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 cannot be used`,
  )
  other.close()
})
