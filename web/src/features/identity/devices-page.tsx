import { api, type OutputOf, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Callout } from '../../ui/Callout.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'

type Device = OutputOf<typeof api.sync.listDevices>['items'][number]

/** Which phones have not been heard from, and what may still be on them. */
export function DevicesPage() {
  const t = useText(identityText)
  const app = useText(appText)
  const f = useFormat()
  const devices = useQueryOf(api.sync.listDevices, {})
  const items = devices.data?.items ?? []
  const silent = items.filter((device) => device.silent).length
  const state = (device: Device) => (
    <StatusTag
      status={device.silent ? 'tried' : 'reached'}
      label={device.silent ? t.devices.silent : t.devices.heard}
    />
  )
  return (
    <>
      <PageHead
        title={t.devices.title}
        sub={items.length > 0 && t.devices.sub(items.length, silent)}
        back={{ label: app.nav.settings, href: '/settings' }}
      />
      {silent > 0 && <Callout title={t.devices.note} />}
      <Card flush>
        <DataTable<Device>
          label={t.devices.title}
          rows={items}
          rowKey={(device) => device.deviceId}
          rowName={(device) => `${device.accountName} ${device.label}`}
          loading={devices.isPending}
          error={
            devices.error && !devices.data ? (
              <Problem problem={devices.error} onRetry={() => void devices.refetch()} />
            ) : undefined
          }
          empty={<EmptyState text={t.devices.empty} />}
          columns={[
            {
              key: 'who',
              head: t.devices.head.who,
              cell: (d) => d.accountName,
              sortBy: (d) => d.accountName,
              nowrap: true,
            },
            { key: 'device', head: t.devices.head.device, cell: (d) => d.label, sortBy: (d) => d.label },
            { key: 'state', head: t.devices.head.state, cell: state, sortBy: (d) => (d.silent ? 0 : 1) },
            {
              key: 'unsent',
              head: t.devices.head.unsent,
              cell: (d) => (d.unsent === 0 ? '0' : `${f.number(d.unsent)} ${t.devices.unsentUnit}`),
              sortBy: (d) => d.unsent,
              right: true,
            },
            {
              key: 'seen',
              head: t.devices.head.seen,
              cell: (d) => f.ago(d.lastSeenAt),
              sortBy: (d) => d.lastSeenAt,
              right: true,
            },
          ]}
          phoneRow={(d) => (
            <ListRow
              lead={d.accountName}
              title={d.label}
              note={[f.ago(d.lastSeenAt), d.unsent > 0 ? `${t.devices.head.unsent} ${d.unsent}` : '']
                .filter(Boolean)
                .join(' · ')}
              tag={state(d)}
            />
          )}
        />
      </Card>
    </>
  )
}
