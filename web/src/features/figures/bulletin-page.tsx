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
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { BulletinText } from './bulletins/BulletinText.tsx'
import { Corrections } from './bulletins/Corrections.tsx'
import { FileButton } from './bulletins/FileButton.tsx'
import { FrozenTable } from './bulletins/FrozenTable.tsx'
import { figureHref } from './bulletins/figureHref.ts'
import { correctionOf } from './bulletins/standing.ts'
import { useBulletinText } from './bulletins/useBulletinText.ts'
import { EntrySheet } from './entries/EntrySheet.tsx'
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
  const standing = new Map(data.standing.map((each) => [each.key, each]))
  const corrected = bulletin.figures.filter((figure) => (correctionOf(figure, standing) ?? 0) !== 0).length
  const hrefOf = (figure: FrozenFigure, what: 'published' | 'corrected' | 'now' = 'published') =>
    figureHref(figure, {
      responseId: bulletin.responseId,
      areaId: bulletin.areaId,
      ...(what !== 'now' && { bulletinId }),
      ...(what === 'corrected' && { change: 'corrected' }),
    })
  const open = data.corrections.find(({ id }) => id === address['open'])
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
            <BulletinText
              title={text.title}
              lines={text.lines}
              figures={bulletin.figures}
              hrefOf={hrefOf}
              corrected={{ standing, hrefOf: (figure) => hrefOf(figure, 'corrected') }}
            />
          </Card>
          <Corrections
            bulletin={bulletin}
            changes={data.changes}
            corrections={data.corrections}
            open={open?.id}
            onOpen={({ id }) => go({ open: id === address['open'] ? undefined : id })}
          />
        </div>
        <Card
          flush
          title={t.bulletin.figures}
          sub={
            corrected > 0
              ? t.bulletin.differ(corrected)
              : data.changes.corrected > 0
                ? t.bulletin.unmoved
                : t.bulletin.allStand
          }
        >
          <FrozenTable figures={bulletin.figures} standing={standing} hrefOf={hrefOf} />
        </Card>
      </div>
      {open && (
        <EntrySheet
          key={open.id}
          entry={open}
          entries={data.corrections}
          onOpen={(id) => go({ open: id })}
          onClose={() => go({ open: undefined })}
        />
      )}
    </>
  )
}
