import type { ProblemBody } from '@kapok/contract/common/problem'

/**
 * The one kind of error that calls throw. `message` is a sentence for the reader, `code` is for programs, `kept` says
 * what was not lost. `status` 0 means that no answer came: the server may or may not have done it.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: string
  readonly status: number
  readonly kept: string | undefined
  readonly fields: { path: string; message: string }[]
  readonly details: Record<string, unknown>
  /** Seconds the server asks to wait. */
  readonly retryAfter: number | undefined

  constructor(status: number, body: ProblemBody, more: { cause?: unknown; retryAfter?: number | undefined } = {}) {
    super(body.message, { cause: more.cause })
    this.code = body.code
    this.status = status
    this.kept = body.kept
    this.fields = body.fields ?? []
    this.details = body.details ?? {}
    this.retryAfter = more.retryAfter
  }

  /** No answer came: no network, a dead server, or somebody else's answer. */
  get unreachable(): boolean {
    return this.status === 0
  }

  /** Trying the same again later may help. All other problems need somebody to change something. */
  get passing(): boolean {
    return isPassingStatus(this.status)
  }

  /** What is wrong with one field of a form, by its path in the input: `row.phone`. */
  fieldMessage(path: string): string | undefined {
    return this.fields.find((field) => field.path === path || field.path === `input.${path}`)?.message
  }
}

export const isPassingStatus = (status: number): boolean =>
  status < 400 || status >= 500 || [401, 408, 425, 429].includes(status)

export const isProblemBody = (body: unknown): body is ProblemBody =>
  typeof body === 'object' &&
  body !== null &&
  typeof Reflect.get(body, 'code') === 'string' &&
  typeof Reflect.get(body, 'message') === 'string'
