import type { ReportTemplate } from '@kapok/contract/figures/template-schema'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { NotYours } from '../../app/NotYours.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { templatesText } from '../../i18n/messages/templates.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { FillPlace } from './templates/FillPlace.tsx'
import './templates/templates.css'

export function TemplatesPage() {
  const t = useText(templatesText)
  const { may } = useWorkplace()
  return may(api.figures.listTemplates) ? <Templates /> : <NotYours title={t.title} />
}

/** Superiors' forms that we know, each filled at a press. */
function Templates() {
  const t = useText(templatesText)
  const f = useFormat()
  const { history } = useRouter()
  const { may } = useWorkplace()
  const templates = useQueryOf(api.figures.listTemplates, {})
  const [filling, setFilling] = useState<ReportTemplate>()
  const items = templates.data?.items ?? []
  const open = ({ id }: ReportTemplate) => history.push(`/figures/templates/${id}`)
  const teach = { label: t.teach, href: '/figures/templates/new' }
  const mayTeach = may(api.figures.teachTemplate)
  const mayFill = may(api.figures.fillTemplate)
  const last = ({ lastFilledAt }: ReportTemplate) => (lastFilledAt === null ? t.never : f.dateTime(lastFilledAt))
  const name = (one: ReportTemplate) => (
    <span className="k-line">
      <b>{one.name}</b> <span className="k-muted">.{one.kind}</span>
      {one.hasList && <Tag tone="warn">{t.list}</Tag>}
    </span>
  )
  return (
    <>
      <PageHead
        title={t.title}
        sub={t.sub}
        back={{ label: t.toFigures, href: '/figures' }}
        primary={mayTeach ? teach : undefined}
      />
      <Card flush>
        <DataTable<ReportTemplate>
          label={t.title}
          rows={items}
          rowKey={({ id }) => id}
          rowName={(one) => one.name}
          onOpen={open}
          loading={templates.isPending}
          error={
            templates.error && !templates.data ? (
              <Problem problem={templates.error} onRetry={() => void templates.refetch()} />
            ) : undefined
          }
          empty={<EmptyState text={mayTeach ? t.empty : t.emptyReader} action={mayTeach ? teach : undefined} />}
          columns={[
            { key: 'name', head: t.head.name, cell: name, sortBy: (one) => one.name },
            {
              key: 'station',
              head: t.head.station,
              cell: (one) => one.organisationName,
              sortBy: (one) => one.organisationName,
            },
            { key: 'places', head: t.head.places, cell: (one) => f.number(one.places), right: true },
            { key: 'times', head: t.head.times, cell: (one) => t.times(f.number(one.fillings)), right: true },
            { key: 'last', head: t.head.last, cell: last, sortBy: (one) => one.lastFilledAt ?? '', right: true },
            ...(mayFill
              ? [
                  {
                    key: 'fill',
                    head: '',
                    cell: (one: ReportTemplate) => <Action label={t.fill} onClick={() => setFilling(one)} />,
                    right: true,
                  },
                ]
              : []),
          ]}
          phoneRow={(one) => (
            <ListRow
              lead={one.name}
              title={one.organisationName}
              note={[t.places(f.number(one.places)), last(one)].join(' · ')}
              tag={one.hasList ? <Tag tone="warn">{t.list}</Tag> : undefined}
              onOpen={() => open(one)}
            />
          )}
        />
      </Card>
      <FillPlace template={filling} onClose={() => setFilling(undefined)} />
    </>
  )
}
