import { Outlet } from '@tanstack/react-router'
import { LinkProvider } from '../ui/linkContext.ts'
import { RouterLink } from './RouterLink.tsx'
import { UpdatePrompt } from './UpdatePrompt.tsx'

export function Root() {
  return (
    <LinkProvider value={RouterLink}>
      <Outlet />
      <UpdatePrompt />
    </LinkProvider>
  )
}
