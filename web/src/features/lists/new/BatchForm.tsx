import { api, useQueryOf } from '../../../api/index.ts'
import { Form } from '../../../app/forms/Form.tsx'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useText } from '../../../i18n/index.ts'
import { listsNewText } from '../../../i18n/messages/lists.new.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { AddedColumns } from './AddedColumns.tsx'
import { DeadlineField } from './DeadlineField.tsx'
import { SenderField } from './SenderField.tsx'
import type { BatchDraft } from './useBatchDraft.ts'
import type { HandIn } from './useHandIn.ts'
import type { Receivers } from './useReceivers.ts'
import type { Work } from './useWork.ts'
import { WorkField } from './WorkField.tsx'

type BatchFormProps = { list: HandIn; work: Work; draft: BatchDraft; receivers: Receivers }

/** Who sent it, until when, which work; then one press and the rows are checked. */
export function BatchForm({ list, work, draft, receivers }: BatchFormProps) {
  const t = useText(listsNewText).form
  const { station, stations, chooseStation } = receivers
  const senders = useQueryOf(api.lists.listSenders, station ? { organisationId: station.organisationId } : null)
  const areas = useQueryOf(api.places.listAreas, station ? { under: station.areaId } : null, { staleTime: 600_000 })
  const items = areas.data?.items ?? []
  return (
    <Card title={t.title}>
      <Form onSubmit={draft.submit} problem={draft.receive.error ?? draft.addSender.error} label={t.title}>
        <TextField label={t.name} value={draft.name} onChange={draft.setName} maxLength={80} />
        <DeadlineField value={draft.deadline} onChange={draft.setDeadline} />
        <SenderField senders={senders.data?.items ?? []} value={draft.sender} onChange={draft.setSender} />
        <WorkField work={work} />
        {stations.length > 1 && (
          <SelectField
            label={t.station}
            options={stations.map((each) => ({ value: each.organisationId, label: each.organisationName }))}
            value={station?.organisationId ?? null}
            onChange={(value) => value !== null && chooseStation(value)}
          />
        )}
        {items.length > 1 && (
          <SelectField
            label={t.area}
            options={items.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.areaId ?? null}
            onChange={(areaId) => draft.setArea(areaId ?? undefined)}
          />
        )}
        <AddedColumns added={list.added} questions={work.questions} onChange={list.setAdded} />
        <small>{draft.missing === undefined ? t.note : t.missing[draft.missing]}</small>
        <Action
          tone="primary"
          wide
          label={draft.again ? t.goAgain : t.go}
          keys="ctrl+enter"
          busy={draft.receive.isPending || draft.addSender.isPending}
          disabled={!draft.ready}
          onClick={draft.submit}
        />
      </Form>
    </Card>
  )
}
