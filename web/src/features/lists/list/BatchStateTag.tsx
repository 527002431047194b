import type { BatchState } from '@kapok/contract/lists/schema'
import { useText } from '../../../i18n/index.ts'
import { listsText } from '../../../i18n/messages/lists.ts'
import { Tag } from '../../../ui/Tag.tsx'

const TONES = { ready: 'warn', failed: 'danger', closed: 'good' } as const
const MARKS: Partial<Record<BatchState, string>> = { closed: '✓ ', failed: '▲ ' }

/** Where a list stands, in a word. */
export function BatchStateTag({ state }: { state: BatchState }) {
  const t = useText(listsText)
  return (
    <Tag tone={state in TONES ? TONES[state as keyof typeof TONES] : 'plain'}>
      {MARKS[state]}
      {t.state[state]}
    </Tag>
  )
}
