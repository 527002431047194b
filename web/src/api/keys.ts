import type { QueryClient } from '@tanstack/react-query'
import minified from './contract.gen.json'
import type { Operation } from './operation.ts'

const capabilities = Object.keys(minified)

const capabilityOf = (name: string): string => name.split('/')[0] ?? ''

/** `['rosters', 'rosters/due', { day }]`: one capability, one operation, or one answer can be addressed. */
export const keyOf = <I>(query: Operation<I, unknown>, input?: I) =>
  input === undefined
    ? ([capabilityOf(query.operation.name), query.operation.name] as const)
    : ([capabilityOf(query.operation.name), query.operation.name, input] as const)

/**
 * Whose answers may be different after something happened in a capability: its own and those of capabilities after
 * it, which may read it. Sign-ins and phones reporting happen all the time and concern only their own pages.
 */
export function affectedBy(capability: string): string[] {
  if (capability === 'identity' || capability === 'sync') return [capability]
  const place = capabilities.indexOf(capability)
  return place < 0 ? [capability] : capabilities.slice(place)
}

/** Answers of these capabilities are read again: at once where shown, when needed elsewhere. */
export function invalidate(client: QueryClient, names: Iterable<string>, refetch: 'active' | 'none' = 'active') {
  const affected = new Set([...names].flatMap((name) => affectedBy(capabilityOf(name))))
  return client.invalidateQueries({
    predicate: ({ queryKey: [first] }) => affected.has(String(first)),
    refetchType: refetch,
  })
}
