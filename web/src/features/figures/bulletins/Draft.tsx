import { unmarked } from '@kapok/contract/figures/rules'
import { useState } from 'react'
import { api, useQueryOf } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Callout } from '../../../ui/Callout.tsx'
import { Card } from '../../../ui/Card.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { BulletinText } from './BulletinText.tsx'
import { type DraftChoice, DraftForm } from './DraftForm.tsx'
import { FreezeDialog } from './FreezeDialog.tsx'
import { figureHref } from './figureHref.ts'
import { useBulletinText } from './useBulletinText.ts'

type DraftProps = {
  responseId: string
  startsOn: string
  choice: DraftChoice
  onChoose: (change: Partial<DraftChoice>) => void
}

/** The bulletin writing itself while one chooses; what is seen is what is frozen. */
export function Draft({ responseId, startsOn, choice, onChoose }: DraftProps) {
  const t = useText(figuresText)
  const f = useFormat()
  const { may } = useWorkplace()
  const [extra, setExtra] = useState('')
  const [freezing, setFreezing] = useState(false)
  const draft = useQueryOf(api.figures.draftBulletin, { responseId, ...choice })
  const { data } = draft
  const text = useBulletinText(data)
  const lines = extra.trim() === '' ? text.lines : [...text.lines, unmarked(extra.trim())]
  return (
    <>
      <PageHead
        title={t.draft.title}
        sub={data && t.draft.sub(f.dateTime(data.asOf))}
        back={{ label: t.entries.back, href: '/figures' }}
        primary={
          may(api.figures.freezeBulletin)
            ? { label: t.draft.freeze, disabled: !data, keys: 'ctrl+enter', onClick: () => setFreezing(true) }
            : undefined
        }
      />
      <div className="k-two">
        <Card
          title={t.draft.text}
          sub={t.draft.note}
          tools={data?.unsignedRosters.length === 0 ? <Tag tone="good">{t.draft.signed}</Tag> : undefined}
        >
          {draft.error && !data && <Problem problem={draft.error} onRetry={() => void draft.refetch()} />}
          {draft.isPending && <Waiting rows={8} />}
          {data && (
            <BulletinText
              title={text.title}
              lines={lines}
              figures={data.figures}
              hrefOf={(figure) => figureHref(figure, { responseId, areaId: choice.areaId })}
            />
          )}
        </Card>
        <div className="k-stack" data-wide>
          {data && data.unsignedRosters.length > 0 && (
            <Callout title={t.draft.unsigned(data.unsignedRosters.length)}>
              <ul>
                {data.unsignedRosters.map((roster) => (
                  <li key={roster}>{roster}</li>
                ))}
              </ul>
              <p>{t.draft.unsignedText}</p>
            </Callout>
          )}
          <DraftForm choice={choice} startsOn={startsOn} onChoose={onChoose} extra={extra} onExtra={setExtra} />
        </div>
      </div>
      {freezing && data && (
        <FreezeDialog
          responseId={responseId}
          choice={choice}
          extra={extra}
          title={text.title}
          onClose={() => setFreezing(false)}
        />
      )}
    </>
  )
}
