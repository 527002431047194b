import { connect, type Socket } from 'node:net'

/**
 * A bare HTTP/1.1 client on one kept connection, so that the load generator takes as little as possible of the two cores
 * that server and database need too.
 */
export type Connection = { post(path: string, body: string): Promise<{ status: number; body: string }>; close(): void }

export const openConnection = async (port: number, token: string): Promise<Connection> => {
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  let buffer = Buffer.alloc(0)
  let waiting:
    | { resolve: (answer: { status: number; body: string }) => void; reject: (error: Error) => void }
    | undefined
  socket.on('data', (chunk) => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk])
    const headEnd = buffer.indexOf('\r\n\r\n')
    if (headEnd < 0) return
    const head = buffer.toString('latin1', 0, headEnd)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? -1)
    if (length < 0) {
      waiting?.reject(new Error(`no content-length in: ${head.slice(0, 80)}`))
      return
    }
    if (buffer.length < headEnd + 4 + length) return
    const body = buffer.toString('utf8', headEnd + 4, headEnd + 4 + length)
    buffer = buffer.subarray(headEnd + 4 + length)
    const done = waiting
    waiting = undefined
    done?.resolve({ status: Number(head.slice(9, 12)), body })
  })
  socket.on('error', (error) => waiting?.reject(error))
  socket.on('close', () => waiting?.reject(new Error('connection closed')))
  const head = `Host: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nAccept: application/json\r\n`
  return {
    post: (path, body) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(`POST ${path} HTTP/1.1\r\n${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
      }),
    close: () => socket.destroy(),
  }
}
