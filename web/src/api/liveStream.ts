import { backoff } from './backoff.ts'

type Listener = {
  onState: (live: boolean) => void
  /** The stream said something. */
  onSeen: () => void
  /** Operations that were done since the last call, gathered. */
  onNews: (names: string[]) => void
  /** Something may have been missed: everything shown is read again. */
  onGap: () => void
}

const PATH = '/api/v1/live'
/** News is gathered this long, or 300 people recording at once would make every screen read all the time. */
const GATHER = 1500
/** A page nobody looks at gives its connection back: browsers allow six per server. */
const HIDDEN = 60_000
/** After the server's first beat, silence as long as this means a connection that only seems to be open. */
const SILENCE = 50_000

export function openLiveStream(listener: Listener): () => void {
  let source: EventSource | undefined
  let attempts = 0
  let opened = false
  let gathered = new Set<string>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()

  const stopTimer = (name: string) => {
    clearTimeout(timers.get(name))
    timers.delete(name)
  }
  const startTimer = (name: string, ms: number, run: () => void) => {
    stopTimer(name)
    timers.set(
      name,
      setTimeout(() => (timers.delete(name), run()), ms),
    )
  }

  function hear(event: Event) {
    listener.onSeen()
    if (event.type === 'beat') startTimer('silence', SILENCE, reopenLater)
    if (event.type !== 'news' || !(event instanceof MessageEvent)) return
    for (const name of namesOf(event.data)) gathered.add(name)
    if (gathered.size === 0 || timers.has('gather')) return
    startTimer('gather', GATHER * (0.7 + 0.6 * Math.random()), () => {
      const names = [...gathered]
      gathered = new Set()
      listener.onNews(names)
    })
  }

  function open() {
    const again = opened
    source = new EventSource(PATH, { withCredentials: true })
    source.addEventListener('hello', hear)
    source.addEventListener('news', hear)
    source.addEventListener('beat', hear)
    source.addEventListener('open', () => {
      opened = true
      attempts = 0
      listener.onState(true)
      if (again) listener.onGap()
    })
    // The browser reconnects by itself, with Last-Event-ID, unless the server refused: then it is opened anew.
    source.addEventListener('error', () => {
      listener.onState(false)
      if (source?.readyState === EventSource.CLOSED) reopenLater()
    })
  }

  function shut() {
    source?.close()
    source = undefined
    for (const name of ['silence', 'reopen']) stopTimer(name)
    listener.onState(false)
  }

  function reopenLater() {
    shut()
    startTimer('reopen', backoff(attempts++), open)
  }

  function onVisibility() {
    if (document.visibilityState === 'hidden') return startTimer('hidden', HIDDEN, shut)
    stopTimer('hidden')
    if (!source && !timers.has('reopen')) open()
  }

  document.addEventListener('visibilitychange', onVisibility)
  open()
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    for (const name of timers.keys()) stopTimer(name)
    source?.close()
  }
}

function namesOf(data: unknown): string[] {
  try {
    const { names } = JSON.parse(String(data)) as { names?: unknown }
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}
