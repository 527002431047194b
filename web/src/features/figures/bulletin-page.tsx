import type { FrozenFigure } from '@kapok/contract/figures/schema'
import { useState } from 'react'
import { type ApiProblem, api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useParam } from '../../app/useParam.ts'
import { useText } from '../../i18n/index.ts'
import { figuresText } from '../../i18n/messages/figures.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Card } from '../../ui/Card.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { BulletinText } from './bulletins/BulletinText.tsx'
import { FileButton } from './bulletins/FileButton.tsx'
import { FrozenTable } from './bulletins/FrozenTable.tsx'
import { figureHref } from './bulletins/figureHref.ts'
import { useBulletinText } from './bulletins/useBulletinText.ts'
import { EntrySheet } from './entries/EntrySheet.tsx'
import { EntryTable } from './entries/EntryTable.tsx'
import './figures.css'

/** A bulletin as it was published, its figures beside what they are now, and why they differ. Nothing here edits it. */
export function BulletinPage() {
  const t = useText(figuresText)
  const f = useFormat()
  const bulletinId = useParam('bulletinId')
  const [address, go] = useAddress()
  const [fileProblem, setFileProblem] = useState<ApiProblem>()
  const { data, error, refetch } = useQueryOf(api.figures.getBulletin, { bulletinId })
  const bulletin = data?.bulletin
  const text = useBulletinText(bulletin)
  const back = { label: t.entries.back, href: '/figures' }

  if (!data || !bulletin)
    return (
      <>
        <PageHead title={t.bulletins.title} back={back} />
        <Card>{error ? <Problem problem={error} onRetry={() => void refetch()} /> : <Waiting rows={6} />}</Card>
      </>
    )
  const now = new Map(data.now.map(({ key, value }) => [key, value]))
  const changed = new Set(bulletin.figures.filter(({ key, value }) => now.get(key) !== value).map(({ key }) => key))
  const hrefOf = (figure: FrozenFigure, when: 'then' | 'now' = 'then') =>
    figureHref(figure, {
      responseId: bulletin.responseId,
      areaId: bulletin.areaId,
      ...(when === 'then' && { asOf: bulletin.asOf }),
    })
  const reversed = data.changes.filter(({ reverses }) => reverses !== null).length
  const late = data.changes.filter(
    ({ reverses, occurredAt }) => reverses === null && occurredAt <= bulletin.asOf,
  ).length
  const { changedSince } = data
  const changes =
    changedSince === 0
      ? undefined
      : changedSince === data.changes.length
        ? t.bulletin.changeCount(reversed, late, changedSince - reversed - late)
        : t.bulletin.newestOf(data.changes.length, f.number(changedSince))
  const open = data.changes.find(({ id }) => id === address['open'])
  const file = { bulletinId, name: text.title, onProblem: setFileProblem }
  return (
    <>
      <PageHead
        title={text.title}
        sub={t.bulletin.sub(t.bulletins.number(bulletin.number), bulletin.areaName, f.dateTime(bulletin.asOf))}
        back={back}
      />
      <div className="k-two">
        <div className="k-stack" data-wide>
          <Card
            title={t.bulletin.text}
            sub={t.bulletin.chars([...text.plain].length)}
            tools={
              <div className="k-line">
                <CopyButton label={t.bulletin.copy} text={text.plain} keys="c" />
                <FileButton {...file} format="png" label={t.bulletin.picture} />
                <FileButton {...file} format="docx" label={t.bulletin.word} />
              </div>
            }
            footer={
              <>
                <span>{t.bulletin.fixed}</span>
                <span>{t.bulletin.by(bulletin.frozenBy, f.dateTime(bulletin.frozenAt))}</span>
              </>
            }
          >
            {fileProblem && <Problem problem={fileProblem} />}
            <BulletinText title={text.title} lines={text.lines} figures={bulletin.figures} hrefOf={hrefOf} now={now} />
          </Card>
          <Card flush title={t.bulletin.changes} sub={changes}>
            <EntryTable
              label={t.bulletin.changes}
              entries={data.changes}
              open={open?.id}
              since={bulletin.asOf}
              onOpen={({ id }) => go({ open: id === address['open'] ? undefined : id })}
              empty={<EmptyState text={t.bulletin.noChanges} />}
            />
          </Card>
        </div>
        <Card
          flush
          title={t.bulletin.figures}
          sub={changed.size === 0 ? t.bulletin.allSame : t.bulletin.differ(changed.size)}
        >
          <FrozenTable figures={bulletin.figures} now={now} hrefOf={hrefOf} />
        </Card>
      </div>
      {open && (
        <EntrySheet
          key={open.id}
          entry={open}
          entries={data.changes}
          onOpen={(id) => go({ open: id })}
          onClose={() => go({ open: undefined })}
        />
      )}
    </>
  )
}
