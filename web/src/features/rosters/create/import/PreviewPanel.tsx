import { useState } from 'react'
import { Problem } from '../../../../app/Problem.tsx'
import { useFormat, useText } from '../../../../i18n/index.ts'
import { rostersText } from '../../../../i18n/messages/rosters.ts'
import { Action } from '../../../../ui/Action.tsx'
import { Callout } from '../../../../ui/Callout.tsx'
import { Card } from '../../../../ui/Card.tsx'
import { Segmented } from '../../../../ui/Segmented.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import type { ListImport, ListPreview } from './useListImport.ts'

type View = 'bad' | 'good' | 'all'

/** The list as it was understood: what can go in, what cannot and why; rows are mended in place. */
export function PreviewPanel({ list, preview }: { list: ListImport; preview: ListPreview }) {
  const t = useText(rostersText).create.people
  const f = useFormat()
  const good = preview.rows.filter(({ canGoIn }) => canGoIn)
  const bad = preview.rows.filter(({ canGoIn }) => !canGoIn)
  const [chosen, setView] = useState<View>()
  const view = chosen ?? (bad.length > 0 ? 'bad' : 'all')
  const rows = view === 'bad' ? bad : view === 'good' ? good : preview.rows
  const busy = list.bring.isPending
  return (
    <Card
      flush
      title={[good.length > 0 ? t.good(good.length) : '', bad.length > 0 ? t.bad(bad.length) : '']
        .filter(Boolean)
        .join(' · ')}
      sub={preview.source}
      tools={
        <Segmented
          label={t.show}
          options={[
            { value: 'bad', label: t.badOnly, count: bad.length },
            { value: 'good', label: t.goodOnly, count: good.length },
            { value: 'all', label: t.all, count: preview.rows.length },
          ]}
          value={view}
          onChange={setView}
        />
      }
      footer={
        <>
          <span className="k-line">
            <Action label={t.again} onClick={list.again} disabled={busy} />
            {bad.length > 0 && (
              <Action label={t.badFile} busy={list.badFile.isPending} onClick={() => list.badFile.mutate()} />
            )}
          </span>
          <span className="k-line">
            {busy && <span role="status">{t.going}</span>}
            {good.length === 0 ? <span>{t.nothing}</span> : bad.length > 0 && <span>{t.goRest(bad.length)}</span>}
            {good.length > 0 && (
              <Action
                tone="primary"
                label={t.go(good.length)}
                busy={busy}
                disabled={list.recheck.isPending}
                onClick={() => list.bring.mutate()}
              />
            )}
          </span>
        </>
      }
    >
      {preview.ignored.length > 0 && (
        <div className="k-preview-note">
          <Callout tone="plain" title={t.ignored(f.list(preview.ignored))}>
            {t.ignoredNote}
          </Callout>
        </div>
      )}
      {[list.recheck.error, list.bring.error, list.badFile.error].map(
        (problem) =>
          problem && (
            <div key={problem.code} className="k-preview-note">
              <Problem problem={problem} />
            </div>
          ),
      )}
      <PreviewTable
        rows={rows}
        all={preview.rows}
        busy={list.recheck.isPending}
        onRecheck={(line, row) => list.recheck.mutate({ line, row })}
      />
    </Card>
  )
}
