/**
 * Loaded into the server before anything else. If the process that watches over it is killed, the server asks itself to
 * stop, as if told to: nobody would start it again, and the next start needs its port.
 */
const stop = () => void process.emit('SIGTERM', 'SIGTERM')

process.on('message', (message) => {
  if (message === 'stop') stop()
})
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 10_000).unref()
  if (process.listenerCount('SIGTERM') === 0) process.exit(1)
  stop()
})
// Listening to the channel must not keep a server alive that has nothing left to do.
process.channel?.unref()
