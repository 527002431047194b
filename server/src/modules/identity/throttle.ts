export type Throttle = {
  /** Counts one try, and gives 0; or the seconds to wait, when there have been too many. */
  take: (key: string, now: Date) => number
  /** The try was a good one after all. */
  giveBack: (key: string) => void
}

const mostKeys = 20_000

/** At most so many tries per key in a window of time. Held in memory: each process counts for itself. */
export const createThrottle = (most: number, withinMs: number): Throttle => {
  const tries = new Map<string, { count: number; until: number }>()
  const sweep = (now: number) => {
    for (const [key, { until }] of tries) if (until <= now) tries.delete(key)
    // Still full: the oldest go first, because a Map keeps the order of arrival.
    for (const key of tries.keys()) {
      if (tries.size < mostKeys) return
      tries.delete(key)
    }
  }
  return {
    take: (key, at) => {
      const now = at.getTime()
      const known = tries.get(key)
      if (known && known.until > now) {
        if (known.count >= most) return Math.ceil((known.until - now) / 1000)
        known.count += 1
        return 0
      }
      if (tries.size >= mostKeys) sweep(now)
      tries.delete(key)
      tries.set(key, { count: 1, until: now + withinMs })
      return 0
    },
    giveBack: (key) => {
      const known = tries.get(key)
      if (known && known.count > 0) known.count -= 1
    },
  }
}

/** Who an address stands for: one IPv6 customer has a whole /64. */
export const addressKey = (address: string): string => {
  const text = address.replace(/^::ffff:/i, '').slice(0, 64)
  if (!text.includes(':')) return text
  const [head = '', tail = ''] = text.split('::')
  const [left, right] = [head, tail].map((part) => part.split(':').filter((group) => group !== '')) as [
    string[],
    string[],
  ]
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}
