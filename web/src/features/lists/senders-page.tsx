import type { Sender } from '@kapok/contract/lists/schema'
import { useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { listsText } from '../../i18n/messages/lists.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { ForgetDialog } from './senders/ForgetDialog.tsx'
import { SenderDialog } from './senders/SenderDialog.tsx'
import { SenderTable } from './senders/SenderTable.tsx'
import './list/list.css'

type Doing = { what: 'add' } | { what: 'edit' | 'forget'; sender: Sender }

/** Who sends lists, and how many of their shapes are remembered. */
export function SendersPage() {
  const t = useText(listsText)
  const words = t.senderPage
  const { may, organisationId } = useWorkplace()
  const { data, error, refetch } = useQueryOf(api.lists.listSenders, organisationId === null ? {} : { organisationId })
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const mayAdd = may(api.lists.addSender)
  const add = { label: words.add, icon: 'plus' as const, keys: 'n', onClick: () => setDoing({ what: 'add' }) }
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.sub}
        back={{ label: t.title, href: '/lists' }}
        primary={mayAdd && data && data.items.length > 0 ? add : undefined}
      />
      <Card flush>
        {error && !data ? (
          <Problem problem={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Waiting rows={6} />
        ) : data.items.length === 0 ? (
          <EmptyState text={words.empty} action={mayAdd ? add : undefined} />
        ) : (
          <SenderTable
            senders={data.items}
            onEdit={may(api.lists.editSender) ? (sender) => setDoing({ what: 'edit', sender }) : undefined}
            onForget={may(api.lists.editSender) ? (sender) => setDoing({ what: 'forget', sender }) : undefined}
          />
        )}
      </Card>
      {doing?.what === 'add' && <SenderDialog sender={undefined} onClose={close} />}
      {doing?.what === 'edit' && <SenderDialog sender={doing.sender} onClose={close} />}
      {doing?.what === 'forget' && <ForgetDialog sender={doing.sender} onClose={close} />}
    </>
  )
}
