import type { QueryClient } from '@tanstack/react-query'
import { api, keyOf } from '../../api/index.ts'

const [, welcome] = keyOf(api.identity.welcome)

/** Nothing of what was read for one person is left for the next. What concerns nobody stays: the page shows it just now. */
export function forgetAnswers(client: QueryClient) {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== welcome })
  client.getMutationCache().clear()
}
