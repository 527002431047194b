import { plainText } from '@kapok/contract/figures/rules'
import type { BothLanguages } from '../../../i18n/index.ts'
import { useFormat } from '../../../i18n/useFormat.ts'

type Text = { title: BothLanguages; lines: readonly BothLanguages[] }

/** A bulletin in the reader's language: for the screen, and as text for a chat group. */
export function useBulletinText(bulletin: Text | undefined) {
  const f = useFormat()
  const title = bulletin ? f.pick(bulletin.title) : ''
  const lines = bulletin?.lines.map((line) => f.pick(line)) ?? []
  return { title, lines, plain: [title, ...lines.map(plainText)].join('\n') }
}
