import { createRouter } from '@tanstack/react-router'
import { Waiting } from '../ui/Waiting.tsx'
import { Missing } from './Missing.tsx'
import { RouteError } from './RouteError.tsx'
import { routeTree } from './routes.ts'
import { cleanAddress } from './useAddress.ts'

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: Missing,
  // every parameter is text: `?room=0502` must not become a number
  parseSearch: (text) => cleanAddress(Object.fromEntries(new URLSearchParams(text))),
  stringifySearch: (search) => {
    const text = new URLSearchParams(cleanAddress(search) as Record<string, string>).toString()
    return text && `?${text}`
  },
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
