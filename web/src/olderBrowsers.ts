/**
 * What browsers of our targets (Chrome 108, Safari 15.4: phones that are lent out at stations) lack of the language we
 * write. Only what is used, only where it is missing; imported before anything else.
 */
{
  const missing: [target: object, name: string, value: (...args: never[]) => unknown][] = [
    [
      Map,
      'groupBy',
      <T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K) => {
        const groups = new Map<K, T[]>()
        let index = 0
        for (const item of items) {
          const key = keyOf(item, index++)
          const group = groups.get(key)
          if (group) group.push(item)
          else groups.set(key, [item])
        }
        return groups
      },
    ],
    [
      Array.prototype,
      'toSorted',
      function toSorted<T>(this: T[], compare?: (a: T, b: T) => number) {
        return [...this].sort(compare)
      },
    ],
    [
      Array.prototype,
      'toReversed',
      function toReversed<T>(this: T[]) {
        return [...this].reverse()
      },
    ],
  ]

  for (const [target, name, value] of missing)
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}
