import { useState } from 'react'
import type { ApiProblem, api, OutputOf } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Link } from '../../../ui/Link.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { usePlaybook } from '../usePlaybook.ts'

export type Published = OutputOf<typeof api.figures.listBulletins>['items'][number]

type BulletinListProps = {
  bulletins: readonly Published[] | undefined
  problem: ApiProblem | null
  onRetry: () => void
  /** Where one is written; undefined for those who may not. */
  write: string | undefined
}

const SHOWN = 5

/** What was published, and whether its figures still stand. */
export function BulletinList({ bulletins, problem, onRetry, write }: BulletinListProps) {
  const t = useText(figuresText)
  const f = useFormat()
  const { templates } = usePlaybook()
  const [all, setAll] = useState(false)
  const nameOf = (code: string) => {
    const template = templates.find((each) => each.code === code)
    return template ? f.pick(template.name) : code
  }
  const shown = bulletins?.slice(0, all ? undefined : SHOWN) ?? []
  return (
    <Card title={t.bulletins.title}>
      {problem && !bulletins && <Problem problem={problem} onRetry={onRetry} />}
      {!problem && !bulletins && <Waiting rows={3} />}
      {bulletins?.length === 0 && (
        <EmptyState
          text={t.bulletins.empty}
          action={write ? { label: t.bulletins.write, href: write, tone: 'plain' } : undefined}
        />
      )}
      <ul className="k-fig-bulletins">
        {shown.map((each) => (
          <li key={each.id}>
            <Link className="k-fig-bulletin" href={`/bulletins/${each.id}`}>
              <span>
                <b>
                  {nameOf(each.template)} {t.bulletins.number(each.number)}
                </b>
                <small>{t.bulletins.frozenBy(f.dateTime(each.asOf), each.frozenBy)}</small>
              </span>
              {each.changes.corrected === 0 ? (
                <Tag tone="good">{t.bulletins.noChange}</Tag>
              ) : (
                <Tag tone="warn">{t.corrections(f.number(each.changes.corrected))}</Tag>
              )}
            </Link>
          </li>
        ))}
      </ul>
      {bulletins && shown.length < bulletins.length && (
        <button type="button" className="k-bare k-fig-more" onClick={() => setAll(true)}>
          {t.bulletins.all(bulletins.length)}
        </button>
      )}
    </Card>
  )
}
