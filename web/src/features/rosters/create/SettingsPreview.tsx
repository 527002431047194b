import type { Playbook, RosterTemplate } from '@kapok/contract/playbooks/schema'
import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Card } from '../../../ui/Card.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { LadderPath } from '../list/LadderPath.tsx'
import { QuestionPreview } from '../list/QuestionPreview.tsx'

type SettingsPreviewProps = {
  playbook: Playbook
  template: RosterTemplate
  questionSet: string
  onQuestionSet: (code: string) => void
  ladder: string
  onLadder: (code: string) => void
}

/** What will be asked, what happens to those not reached, who else keeps them: to look at, and to change. */
export function SettingsPreview(props: SettingsPreviewProps) {
  const { playbook, template, questionSet, onQuestionSet, ladder, onLadder } = props
  const t = useText(rostersText).create.settings
  const f = useFormat()
  const questions = playbook.questionSets.find(({ code }) => code === questionSet)
  const steps = playbook.ladders.find(({ code }) => code === ladder)
  const roles = playbook.teamRoles.filter(({ code }) => template.teamRoles.includes(code))
  const options = (list: readonly { code: string; name: { zh: string; en: string } }[]) =>
    list.map(({ code, name }) => ({ value: code, label: f.pick(name) }))
  return (
    <div className="k-stack" data-wide>
      <Card title={t.ladder}>
        <div className="k-stack" data-wide>
          {playbook.ladders.length > 1 && (
            <SelectField
              label={t.ladderSet}
              options={options(playbook.ladders)}
              value={ladder}
              onChange={(code) => code && onLadder(code)}
            />
          )}
          {steps && <LadderPath ladder={steps} />}
        </div>
      </Card>
      <Card title={t.questions}>
        <div className="k-stack">
          {playbook.questionSets.length > 1 && (
            <SelectField
              label={t.questionSet}
              options={options(playbook.questionSets)}
              value={questionSet}
              onChange={(code) => code && onQuestionSet(code)}
            />
          )}
          {questions && <QuestionPreview set={questions} />}
        </div>
      </Card>
      {roles.length > 0 && (
        <Card title={t.team}>
          <div className="k-stack">
            <div className="k-line">
              {roles.map(({ code, name }) => (
                <Tag key={code}>{f.pick(name)}</Tag>
              ))}
            </div>
            <small>{t.teamNote}</small>
          </div>
        </Card>
      )}
    </div>
  )
}
