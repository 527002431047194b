import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Missing } from './Missing.tsx'
import { rootRoute } from './rootRoute.tsx'

const home = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Missing })

/** Every component with realistic content, to look at. Not in what is shipped. */
const kit =
  import.meta.env.MODE === 'production'
    ? []
    : [
        createRoute({
          getParentRoute: () => rootRoute,
          path: '/kit',
          component: lazyRouteComponent(() => import('../ui/kit.tsx'), 'Kit'),
        }),
      ]

export const router = createRouter({
  routeTree: rootRoute.addChildren([home, ...kit]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
