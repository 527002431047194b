import type { Response } from '@kapok/contract/response/contract'
import { useState } from 'react'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { responseText } from '../../i18n/messages/response.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Action } from '../../ui/Action.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { say } from '../../ui/say.ts'
import { SideSheet } from '../../ui/sheet/SideSheet.tsx'
import { ChangeResponse } from './ChangeResponse.tsx'
import { EndResponse } from './EndResponse.tsx'
import { ReopenResponse } from './ReopenResponse.tsx'
import { responseState } from './responseState.ts'
import { usePlaybooks } from './usePlaybooks.ts'

export function ResponseSheet({ response, onClose }: { response: Response; onClose: () => void }) {
  const t = useText(responseText)
  const app = useText(appText)
  const f = useFormat()
  const { responseId, chooseResponse } = useWorkplace()
  const playbooks = usePlaybooks()
  const [ending, setEnding] = useState(false)
  const { name, playbookName, levelName, areas, startsOn, endsOn, may } = response
  const playbook = playbooks.data?.items.find(({ code }) => code === response.playbook)
  const here = response.id === responseId
  const choose = () => {
    chooseResponse(response.id)
    say(t.looking(name))
  }
  return (
    <SideSheet
      opened
      onClose={onClose}
      title={name}
      sub={`${f.pick(playbookName)} · ${f.pick(levelName)}`}
      footer={
        here && !may.edit ? undefined : (
          <div className="k-form-foot">
            {!here && <Action label={t.lookAt} tone="primary" onClick={choose} />}
            {may.edit && endsOn === null && <Action label={t.end} onClick={() => setEnding(true)} />}
            {may.edit && endsOn !== null && <ReopenResponse response={response} />}
          </div>
        )
      }
    >
      <div className="k-stack" data-wide>
        <DefinitionList
          items={[
            { key: 'state', term: t.head.state, value: responseState(response, t, f) },
            {
              key: 'dates',
              term: t.dates,
              value: endsOn === null ? t.since(f.date(startsOn)) : t.period(f.date(startsOn), f.date(endsOn)),
            },
            { key: 'areas', term: t.areas, value: areas.map((area) => area.name).join(app.listSeparator) },
            ...(playbook
              ? [
                  {
                    key: 'playbook',
                    term: t.brings,
                    value: t.playbookHas(
                      playbook.services.length,
                      playbook.rosterTemplates.length,
                      playbook.bulletins.length,
                    ),
                  },
                ]
              : []),
          ]}
        />
        {!may.edit && <p className="k-muted">{t.fromAbove}</p>}
        {may.edit && endsOn === null && <ChangeResponse response={response} />}
      </div>
      {ending && <EndResponse response={response} onClose={() => setEnding(false)} />}
    </SideSheet>
  )
}
