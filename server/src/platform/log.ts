import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import { type Bindings, type ChildLoggerOptions, type DestinationStream, type LogFn, type Logger, pino } from 'pino'
import { prettyOutput } from './log-pretty.ts'

export type Log = Logger
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/**
 * Everything a line of the log may say besides its message. Any other key is dropped, and so is any value that is not
 * a plain one: no body, query, header, name or phone gets into the log because somebody logged an object.
 */
const FIELDS = new Set(
  (
    'request reqId method route status ms account command operation problem ' +
    'job attempt pid port host folder file count bytes rows version ' +
    'code signal module table constraint migration'
  ).split(' '),
)
const LONGEST = 300

function onlyAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'err' && value instanceof Error) kept[name] = value
    else if (!FIELDS.has(name)) continue
    else if (typeof value === 'string') kept[name] = value.slice(0, LONGEST)
    else if (typeof value === 'number' || typeof value === 'boolean') kept[name] = value
  }
  return kept
}

/** Where and of what kind, never the message: a parser or the database quotes the input there. */
function describeError(error: Error & { code?: unknown; constraint?: unknown; table?: unknown; syscall?: unknown }) {
  const { name, code, constraint, table, syscall, cause, message, stack = '' } = error
  return {
    name,
    ...onlyAllowed({ code, constraint, table }),
    ...(typeof syscall === 'string' ? { message } : {}),
    at: stack.split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : [])),
    ...(cause instanceof Error ? { cause: describeErrorName(cause) } : {}),
  }
}

const describeErrorName = ({ name, code }: Error & { code?: unknown }) => ({ name, ...onlyAllowed({ code }) })

/** An error alone, or its message given as the text, would put the message back. */
function withoutErrorMessage(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, text, ...rest] = args as [unknown, unknown, ...unknown[]]
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err
  if (!(error instanceof Error)) return method.apply(this, args)
  const fields = first instanceof Error ? { err: first } : first
  const safe = typeof text === 'string' && text !== error.message ? [text, ...rest] : [error.name]
  return method.apply(this, [fields, ...safe] as Parameters<LogFn>)
}

export function createLog(level: LogLevel = 'info', output: DestinationStream = standardOutput()): Log {
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: onlyAllowed },
      serializers: { err: describeError },
      hooks: { logMethod: withoutErrorMessage },
    },
    output,
  )
  // Pino's own formatter for bindings is asked for the root only.
  type Child = (this: Log, bindings: Bindings, options?: ChildLoggerOptions) => Log
  const { child } = Object.getPrototypeOf(log) as { child: Child }
  const filtered: Child = function (bindings, options) {
    return child.call(this, onlyAllowed(bindings), options)
  }
  return Object.assign(log, { child: filtered })
}

const standardOutput = (): DestinationStream =>
  process.stdout.isTTY ? prettyOutput(process.stdout) : pino.destination({ dest: 1, sync: true })

/** For Fastify's `loggerInstance`. Warnings up only, because what Fastify says below that quotes URLs. */
export const forFastify = (log: Log): FastifyBaseLogger =>
  log.child({}, { level: log.isLevelEnabled('warn') ? 'warn' : 'silent' })

interface Described {
  /** Where many operations share one route. */
  route?: string | undefined
  account?: string | undefined
}

/** One line for every request that was answered: the pattern of the route, not the URL. */
export function logRequests(
  app: FastifyInstance,
  log: Log,
  describe: (request: FastifyRequest) => Described = () => ({}),
): void {
  app.addHook('onResponse', async (request, reply) => {
    const { route = request.routeOptions.url ?? 'none', account } = describe(request)
    const fields = {
      request: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      account,
    }
    log[reply.statusCode >= 500 ? 'error' : 'info'](fields, 'request')
  })
}
