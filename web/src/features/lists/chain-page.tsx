import { useText } from '../../i18n/index.ts'
import { chainText } from '../../i18n/messages/chain.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { ChainReader } from './chain/ChainReader.tsx'

/** Chain lists as a tool of its own: paste, one correct list, copy or download. Works without the server. */
export function ChainPage() {
  const t = useText(chainText)
  return (
    <>
      <PageHead title={t.title} sub={t.sub} back={{ label: t.back, href: '/lists' }} />
      <ChainReader />
    </>
  )
}
