import type { Batch } from '@kapok/contract/lists/schema'
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { api, useCommand, useQueryOf } from '../../../../api/index.ts'
import { FormDialog } from '../../../../app/forms/FormDialog.tsx'
import { SelectField } from '../../../../app/forms/SelectField.tsx'
import { Problem } from '../../../../app/Problem.tsx'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'
import { Segmented } from '../../../../ui/Segmented.tsx'
import { say } from '../../../../ui/say.ts'
import { Waiting } from '../../../../ui/Waiting.tsx'
import { ByArea } from './ByArea.tsx'
import { ByQuota } from './ByQuota.tsx'
import { evenQuotas } from './quotas.ts'

type SplitDialogProps = {
  batch: Batch
  /** Rows that were selected: they can be given by hand. */
  lines: readonly number[] | undefined
  onClose: () => void
  onDone?: (() => void) | undefined
}

/** Gives rows to stations: by address, by number, or those selected; also again, as some finish before others. */
export function SplitDialog({ batch, lines, onClose, onDone }: SplitDialogProps) {
  const t = useText(listsBatchText).split
  const [by, setBy] = useState<'area' | 'quota' | 'hand'>(lines ? 'hand' : 'area')
  const [again, setAgain] = useState(batch.work.unplaced === 0)
  const [toWorkers, setToWorkers] = useState(true)
  const [station, setStation] = useState<string | null>(null)
  const [own, setOwn] = useState<Readonly<Record<string, number>>>({})
  const preview = useQueryOf(
    api.lists.previewSplit,
    { batchId: batch.id, again: again ? 'true' : 'false' },
    { placeholderData: (before) => before },
  )
  const split = useCommand(api.lists.splitBatch, {
    onSuccess: (done) => {
      say(t.done(done.placed, done.moved))
      onDone?.()
      onClose()
    },
  })
  const stations = preview.data?.stations ?? []
  const nowhere = preview.data?.nowhere ?? 0
  const all = preview.data?.free ?? 0
  const even = evenQuotas(
    all,
    stations.map(({ workers }) => workers),
  )
  const quotas = stations.map(({ organisationId }, at) => ({
    organisationId,
    rows: own[organisationId] ?? even[at] ?? 0,
  }))
  const given = quotas.reduce((sum, { rows }) => sum + rows, 0)
  const ready =
    by === 'hand'
      ? station !== null
      : by === 'quota'
        ? given > 0 && given <= all
        : stations.some(({ rows }) => rows > 0)
  const submit = () =>
    split.mutate({
      batchId: batch.id,
      how:
        by === 'area'
          ? { by }
          : by === 'quota'
            ? { by, quotas: quotas.filter(({ rows }) => rows > 0) }
            : { by, organisationId: station ?? '', lines: [...(lines ?? [])] },
      again: by === 'hand' ? true : again,
      toWorkers,
    })
  const ways = (['area', 'quota', 'hand'] as const).filter((way) => way !== 'hand' || lines !== undefined)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t.title}
      verb={t.go}
      width={640}
      busy={split.isPending}
      disabled={!ready}
      problem={split.error}
      onSubmit={submit}
    >
      <Segmented
        label={t.way}
        options={ways.map((value) => ({ value, label: t.ways[value] }))}
        value={by}
        onChange={setBy}
      />
      {preview.error && !preview.data ? (
        <Problem problem={preview.error} onRetry={() => void preview.refetch()} />
      ) : !preview.data ? (
        <Waiting rows={4} />
      ) : by === 'area' ? (
        <ByArea stations={stations} nowhere={nowhere} />
      ) : by === 'quota' ? (
        <ByQuota
          stations={stations}
          quotas={quotas}
          all={all}
          onQuota={(organisationId, rows) => setOwn((before) => ({ ...before, [organisationId]: rows }))}
          onEven={() => setOwn({})}
        />
      ) : (
        <>
          <p className="k-muted">{t.handNote(lines?.length ?? 0)}</p>
          <SelectField
            label={t.station}
            options={stations.map(({ organisationId, name, areaName }) => ({
              value: organisationId,
              label: `${name} · ${areaName}`,
            }))}
            value={station}
            onChange={setStation}
          />
        </>
      )}
      {by !== 'hand' && (
        <Checkbox label={t.again} checked={again} onChange={(event) => setAgain(event.currentTarget.checked)} />
      )}
      <Checkbox
        label={t.toWorkers}
        checked={toWorkers}
        onChange={(event) => setToWorkers(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
