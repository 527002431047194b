import { lazy, Suspense } from 'react'
import type { firstDuty } from './firstDuty.ts'

const pages = {
  'own-password': lazy(async () => {
    const { OwnPasswordPage } = await import('../../features/identity/own-password-page.tsx')
    return { default: OwnPasswordPage }
  }),
  'second-factor': lazy(async () => {
    const { SecondFactorPage } = await import('../../features/identity/second-factor-page.tsx')
    return { default: SecondFactorPage }
  }),
}

/** Stands where the page would be, which is still there behind it: once it is done, one is where one wanted to go. */
export function ComesFirst({ duty }: { duty: NonNullable<ReturnType<typeof firstDuty>> }) {
  const Page = pages[duty]
  return (
    <Suspense fallback={null}>
      <Page />
    </Suspense>
  )
}
