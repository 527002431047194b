import type { Roster } from '@kapok/contract/rosters/schema'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Card } from '../../../ui/Card.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { LadderPath } from '../list/LadderPath.tsx'
import { QuestionPreview } from '../list/QuestionPreview.tsx'
import { useRhythmText } from '../list/useRhythmText.ts'
import { LinkButton } from '../today/door/LinkButton.tsx'

/** How the roster is worked: rhythm, period, what it counts as; then the ladder and the questions, folded. */
export function RosterFacts({ roster, onEdit }: { roster: Roster; onEdit: () => void }) {
  const t = useText(rostersText).roster
  const f = useFormat()
  const rhythm = useRhythmText()
  return (
    <Card title={t.facts} tools={roster.may.edit && <LinkButton label={t.edit} onClick={onEdit} />}>
      <DefinitionList
        items={[
          { key: 'rhythm', term: t.rhythm, value: rhythm(roster.rhythm) },
          {
            key: 'period',
            term: t.period,
            value: roster.endsOn
              ? t.fromTo(f.date(roster.startsOn), f.date(roster.endsOn))
              : t.from(f.date(roster.startsOn)),
          },
          { key: 'service', term: t.service, value: f.pick(roster.serviceName) },
          { key: 'area', term: t.area, value: roster.areaName },
        ]}
      />
      <details className="k-roster-more">
        <summary>{t.ladder}</summary>
        <LadderPath ladder={roster.ladder} />
      </details>
      <details className="k-roster-more">
        <summary>{t.questions}</summary>
        <QuestionPreview set={roster.questionSet} />
      </details>
    </Card>
  )
}
