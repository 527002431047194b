import { textOf } from '../i18n/catalogue.ts'
import { apiText } from './messages.ts'
import { reportReached, reportUnreachable } from './online.ts'
import { ApiProblem } from './problem.ts'

const ours = ['application/json', 'application/problem+json']
const isFile = (response: Response) => response.headers.has('content-disposition')

/** No answer of our server: nobody knows whether it was done, and doing it again is harmless. */
export function noAnswer(code: 'unreachable' | 'tooSlow' | 'notOurs', cause?: unknown): ApiProblem {
  const text = textOf(apiText)
  reportUnreachable()
  return new ApiProblem(0, { code: `no-answer.${code}`, message: text[code], kept: text.kept }, { cause })
}

/**
 * Fetch to the last byte, so that an answer cut off half-way is no answer; a page of a hotel's wireless network or a
 * proxy is told apart from an answer of ours, or a 200 with HTML in it would pass for success.
 */
export async function fetchWhole(request: Request, init: RequestInit): Promise<Response> {
  let response: Response
  let body: ArrayBuffer
  try {
    response = await fetch(request, init)
    body = await response.arrayBuffer()
  } catch (cause) {
    if (request.signal.aborted) throw cause
    throw noAnswer('unreachable', cause)
  }
  const type = response.headers.get('content-type') ?? ''
  const fromUs = ours.some((each) => type.startsWith(each)) || isFile(response) || response.status === 204
  if (!fromUs && response.status < 500) throw noAnswer('notOurs')
  if (fromUs) reportReached()
  const { status, headers } = response
  return new Response(body.byteLength === 0 ? null : body, { status, headers })
}
