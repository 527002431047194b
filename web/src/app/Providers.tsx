import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import 'dayjs/locale/zh-cn'
import { useLocale } from '../i18n/index.ts'
import { cssVariablesResolver, theme } from '../ui/theme.ts'

export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  const locale = useLocale()
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme="light">
      <DatesProvider settings={{ locale: locale === 'en' ? 'en' : 'zh-cn', firstDayOfWeek: 1 }}>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </DatesProvider>
      <Notifications position="bottom-center" limit={3} />
    </MantineProvider>
  )
}
