import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import './forms/form.css'
import './toasts.css'
import { cssVariablesResolver, theme } from '../ui/theme.ts'

export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme="light">
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
      <Notifications className="k-toasts" position="bottom-left" containerWidth={320} limit={3} />
    </MantineProvider>
  )
}
