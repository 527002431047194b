import { useOnline } from '../../api/index.ts'
import { useOutbox } from '../../offline/index.ts'
import type { Unsent } from '../../ui/frame/frameProps.ts'

export function useUnsent(): Unsent {
  const { waiting, refused } = useOutbox()
  const { online } = useOnline()
  return { count: waiting.length + refused.length, offline: !online, href: '/me' }
}
