import { MantineProvider } from '@mantine/core'
import { useNotifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import './forms/form.css'
import { onDemand } from '../ui/onDemand.tsx'
import { cssVariablesResolver, theme } from '../ui/theme.ts'

const Toasts = onDemand(async () => (await import('./Toasts.tsx')).Toasts)

export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  const said = useNotifications().notifications.length > 0
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme="light">
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
      <Toasts opened={said} />
    </MantineProvider>
  )
}
