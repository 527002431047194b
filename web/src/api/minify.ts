import type { OperationMeta } from '@kapok/contract/common/operation'
import { contract } from '@kapok/contract/contract'

type Minified = { '~orpc': { errorMap: object; meta: OperationMeta; route: { method: 'GET' | 'POST'; path: string } } }

/**
 * The contract as the browser needs it: where each operation is and what kind it is. Schemas stay behind, so that Zod
 * is no part of the web bundle; the server checks every input anyway.
 */
export function minifyContract(): Record<string, Record<string, Minified>> {
  const minified: Record<string, Record<string, Minified>> = {}
  for (const [capability, operations] of Object.entries(contract)) {
    const group: Record<string, Minified> = {}
    for (const [key, operation] of Object.entries(operations)) {
      const { meta, route } = operation['~orpc']
      if (!route.path || (route.method !== 'GET' && route.method !== 'POST')) throw new Error(`No route: ${meta.name}`)
      group[key] = { '~orpc': { errorMap: {}, meta, route: { method: route.method, path: route.path } } }
    }
    minified[capability] = group
  }
  return minified
}

export const minifiedText = () => `${JSON.stringify(minifyContract(), null, 1)}\n`
