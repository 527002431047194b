import type { Filling } from '@kapok/contract/figures/template-schema'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { api, useCommand, usePagesOf, useQueryOf } from '../../api/index.ts'
import { ReasonDialog } from '../../app/forms/ReasonDialog.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useParam } from '../../app/useParam.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { templatesText } from '../../i18n/messages/templates.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { FillingSheet } from './templates/FillingSheet.tsx'
import { FillingTable } from './templates/FillingTable.tsx'
import { FillPlace } from './templates/FillPlace.tsx'
import './templates/templates.css'

/** One form: what was filled from it, and filling it again. */
export function TemplatePage() {
  const t = useText(templatesText)
  const f = useFormat()
  const templateId = useParam('templateId')
  const [address, go] = useAddress()
  const { history } = useRouter()
  const { may } = useWorkplace()
  const { data, error, refetch } = useQueryOf(api.figures.getTemplate, { templateId })
  const fillings = usePagesOf(api.figures.listFillings, { templateId, limit: 50 })
  const { fetchNextPage } = fillings
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const [asking, setAsking] = useState<'fill' | 'away'>()
  const remove = useCommand(api.figures.removeTemplate, { onSuccess: () => history.push('/figures/templates') })
  const back = { label: t.back, href: '/figures/templates' }
  if (!data)
    return (
      <>
        <PageHead title={t.title} back={back} />
        <Card>{error ? <Problem problem={error} onRetry={() => void refetch()} /> : <Waiting rows={6} />}</Card>
      </>
    )
  const { template } = data
  const mayFill = may(api.figures.fillTemplate)
  const open = fillings.items.find(({ id }) => id === address['open'])
  const again = { label: t.again, href: `/figures/templates/${templateId}/teach` }
  return (
    <>
      <PageHead
        title={template.name}
        note={t.version(template.version)}
        sub={t.page.sub(template.fileName, template.taughtBy, f.dateTime(template.taughtAt))}
        back={back}
        primary={mayFill ? { label: t.fill, onClick: () => setAsking('fill') } : undefined}
        others={template.mayTeach ? [again, { label: t.putAway, onClick: () => setAsking('away') }] : undefined}
      />
      <Card flush title={t.page.fillings}>
        <FillingTable
          fillings={fillings.items}
          open={open?.id}
          onOpen={({ id }: Filling) => go({ open: id === address['open'] ? undefined : id })}
          loading={fillings.isFetching}
          more={fillings.hasNextPage}
          onEnd={more}
          error={
            fillings.error && fillings.items.length === 0 ? (
              <Problem problem={fillings.error} onRetry={() => void fillings.refetch()} />
            ) : undefined
          }
          empty={
            <EmptyState
              text={t.page.empty}
              action={mayFill ? { label: t.fill, onClick: () => setAsking('fill') } : undefined}
            />
          }
        />
      </Card>
      {open && <FillingSheet filling={open} onClose={() => go({ open: undefined })} />}
      <FillPlace template={asking === 'fill' ? template : undefined} onClose={() => setAsking(undefined)} />
      {asking === 'away' && (
        <ReasonDialog
          title={t.putAwayTitle}
          note={t.putAwayNote}
          label={t.putAwayLabel}
          usual={Object.values(t.putAwayUsual)}
          verb={t.putAway}
          busy={remove.isPending}
          problem={remove.error}
          onSubmit={(reason) => remove.mutate({ templateId, reason })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
