import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { backoff } from './backoff.ts'
import { isOnline, onOnlineChange } from './online.ts'
import { ApiProblem } from './problem.ts'

/** A 4xx is an answer and is never asked again; no answer is the offline state's business; a 5xx gets two more tries. */
export function shouldRetry(failures: number, error: unknown): boolean {
  return error instanceof ApiProblem && error.status >= 500 && failures < 2
}

const retryDelay = (failures: number, error: unknown) =>
  error instanceof ApiProblem && error.retryAfter ? error.retryAfter * 1000 : backoff(failures, 8000)

/**
 * Queries run even without a network, so that a page shows what is wrong instead of waiting without a word; they are
 * asked again as soon as the server answers.
 */
export function createQueryClient(): QueryClient {
  onlineManager.setEventListener((setOnline) => {
    setOnline(isOnline())
    return onOnlineChange(() => setOnline(isOnline()))
  })
  const signedOut = (error: unknown) => {
    if (error instanceof ApiProblem && error.status === 401)
      void client.invalidateQueries({ queryKey: ['identity', 'identity/me'] })
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[1] !== 'identity/me') signedOut(error)
      },
    }),
    mutationCache: new MutationCache({ onError: signedOut }),
    defaultOptions: {
      queries: { networkMode: 'always', retry: shouldRetry, retryDelay, refetchOnReconnect: true, staleTime: 10_000 },
      mutations: { networkMode: 'always', retry: shouldRetry, retryDelay },
    },
  })
  return client
}
