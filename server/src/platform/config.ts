import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { LOG_LEVELS, type LogLevel } from './log.ts'

export interface Config {
  /** Made data and nothing of value in it. */
  demo: boolean
  dataFolder: string
  keyFile: string
  host: string
  port: number
  /** PORT was given: no other will do. */
  portIsFixed: boolean
  /** Undefined = the built-in PostgreSQL. */
  databaseUrl: string | undefined
  logLevel: LogLevel
}

/** Its message is one sentence for the person who starts Kapok. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const Environment = z.object({
  KAPOK_DATA: z.string('KAPOK_DATA must be a folder').optional(),
  KAPOK_KEY_FILE: z.string('KAPOK_KEY_FILE must be a file').optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST must be a name or an address, for example 127.0.0.1 or 0.0.0.0')
    .optional(),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
      error: 'PORT must be a whole number from 1 to 65535',
    })
    .optional(),
  DATABASE_URL: z
    .string()
    .refine((text) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ''), {
      error: 'DATABASE_URL must look like postgres://user:password@host:5432/database',
    })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`).optional(),
})

/** A variable set to nothing counts as not set: that is what compose files and shells make of one left open. */
export function readConfig(env: NodeJS.ProcessEnv, { demo = false, cwd = process.cwd() } = {}): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const { data, error } = Environment.safeParse(given)
  if (data === undefined) throw new ConfigError(`${error.issues.map((issue) => issue.message).join('. ')}.`)
  const dataFolder = resolve(cwd, data.KAPOK_DATA ?? join('.kapok', demo ? 'demo' : 'data'))
  return {
    demo,
    dataFolder,
    keyFile: resolve(cwd, data.KAPOK_KEY_FILE ?? join(dataFolder, 'keys')),
    host: data.HOST ?? '127.0.0.1',
    port: Number(data.PORT ?? 8080),
    portIsFixed: data.PORT !== undefined,
    databaseUrl: data.DATABASE_URL,
    logLevel: data.LOG_LEVEL ?? 'info',
  }
}

/** The configured port, or the next free one if nobody asked for a particular one. */
export async function choosePort({ host, port, portIsFixed }: Config): Promise<number> {
  const last = portIsFixed ? port : port + 50
  for (let candidate = port; candidate <= last; candidate++) if (await isFree(host, candidate)) return candidate
  throw new ConfigError(
    portIsFixed
      ? `Port ${port} on ${host} cannot be used: stop the program that has it, or set PORT to another number.`
      : `No port from ${port} to ${last} is free on ${host}: set PORT to one that is.`,
  )
}

async function isFree(host: string, port: number): Promise<boolean> {
  const { promise, resolve: answer } = Promise.withResolvers<boolean>()
  const server = createServer()
  server.on('error', () => answer(false))
  server.listen(port, host, () => server.close(() => answer(true)))
  return await promise
}
