import type { NextStep, OpenReason } from '@kapok/contract/rosters/schema'
import { useMemo } from 'react'
import { useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import type { ClosePreview } from './closing.ts'

const optionsOf = <V extends string>(words: Readonly<Record<V, string>>) =>
  (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }))

/** What can be chosen for an open name. */
export function useCloseOptions(owners: ClosePreview['owners']) {
  const t = useText(closeText)
  return useMemo(
    () => ({
      reasons: optionsOf<OpenReason>(t.reasons),
      nextSteps: optionsOf<NextStep>(t.nextSteps),
      owners: owners.map(({ accountId, name }) => ({ value: accountId, label: name })),
    }),
    [t, owners],
  )
}
export type CloseOptions = ReturnType<typeof useCloseOptions>
