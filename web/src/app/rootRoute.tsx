import { createRootRoute } from '@tanstack/react-router'
import { Missing } from './Missing.tsx'
import { Root } from './Root.tsx'

export const rootRoute = createRootRoute({ component: Root, notFoundComponent: Missing })
