import type { Batch } from '@kapok/contract/lists/schema'
import type { ReactNode } from 'react'
import { useText } from '../../../i18n/index.ts'
import { listsBatchText } from '../../../i18n/messages/lists.batch.ts'
import { PageHead, type PageHeadProps } from '../../../ui/PageHead.tsx'
import { isOver } from '../shared/batchStates.ts'
import { Countdown } from '../shared/Countdown.tsx'

type BatchHeadProps = {
  batch: Batch
  now: number
  /** Where it stands, in a word. */
  tag?: ReactNode
} & Pick<PageHeadProps, 'primary' | 'others' | 'progress' | 'children'>

/** Whose list it is, how long it has, and the one thing that is next. */
export function BatchHead({ batch, now, tag, ...rest }: BatchHeadProps) {
  const t = useText(listsBatchText)
  return (
    <PageHead
      title={batch.name}
      note={
        <>
          {batch.senderName} {tag}
        </>
      }
      sub={
        <>
          <Countdown deadline={batch.deadline} now={now} over={isOver(batch.state)} /> ·{' '}
          {t.sub(batch.rows, batch.organisationName)}
        </>
      }
      back={{ label: t.back, href: '/lists' }}
      {...rest}
    />
  )
}
