import type { FastifyRequest } from 'fastify'

/**
 * A body as the contract looks at it: JSON, or a form where a file goes along. Its bytes were read before, where their
 * number is watched as they come; the API's own reader would take any amount. Throws if it cannot be read.
 */
export const bodyOf = async ({ body, headers }: FastifyRequest): Promise<unknown> => {
  if (!Buffer.isBuffer(body)) return undefined
  if (body.length === 0) return {}
  const type = headers['content-type'] ?? 'application/json'
  if (type.startsWith('application/json')) return JSON.parse(body.toString()) as unknown
  if (!type.startsWith('multipart/form-data')) throw new TypeError('neither JSON nor a form')
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
}
