import { useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { isOver } from '../../app/workplace/isOver.ts'
import { useText } from '../../i18n/index.ts'
import { responseText } from '../../i18n/messages/response.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { OpenResponse } from './OpenResponse.tsx'
import { ResponseSheet } from './ResponseSheet.tsx'
import { ResponseTable } from './ResponseTable.tsx'

export function ResponsesPage() {
  const t = useText(responseText)
  const { may, responseId } = useWorkplace()
  const [{ open }, go] = useAddress()
  const [opening, setOpening] = useState(false)
  const query = useQueryOf(api.response.listResponses, {})
  const items = query.data?.items ?? []
  const chosen = items.find(({ id }) => id === open)
  const mayOpen = may(api.response.openResponse)
  const start = { label: t.open, icon: 'plus' as const, keys: 'n', onClick: () => setOpening(true) }
  return (
    <>
      <PageHead
        title={t.title}
        sub={query.data && t.sub(items.filter((each) => !isOver(each)).length)}
        primary={mayOpen && items.length > 0 ? start : undefined}
      />
      <Card flush>
        <ResponseTable
          responses={items}
          current={responseId}
          open={open}
          onOpen={({ id }) => go({ open: id })}
          loading={query.isPending}
          error={
            query.error && items.length === 0 ? (
              <Problem problem={query.error} onRetry={() => void query.refetch()} />
            ) : undefined
          }
          empty={<EmptyState text={mayOpen ? t.empty : t.emptyReader} action={mayOpen ? start : undefined} />}
        />
      </Card>
      {chosen && <ResponseSheet key={chosen.id} response={chosen} onClose={() => go({ open: undefined })} />}
      {opening && <OpenResponse onClose={() => setOpening(false)} onOpened={(id) => go({ open: id })} />}
    </>
  )
}
