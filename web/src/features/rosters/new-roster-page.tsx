import { useRouter } from '@tanstack/react-router'
import { api, useQueryOf } from '../../api/index.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { rostersText } from '../../i18n/messages/rosters.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Steps } from '../../ui/Steps.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { DoneStep } from './create/DoneStep.tsx'
import { OwnersStep } from './create/OwnersStep.tsx'
import { PeopleStep } from './create/PeopleStep.tsx'
import { SettingsStep } from './create/SettingsStep.tsx'
import { TemplateStep } from './create/TemplateStep.tsx'
import { usePlaybook } from './create/usePlaybook.ts'
import './create/create.css'

type Step = 'template' | 'settings' | 'people' | 'owners' | 'done'
const MAKING: readonly Step[] = ['template', 'settings', 'people', 'owners', 'done']
const IMPORTING: readonly Step[] = ['people', 'owners', 'done']

/** A roster from the first choice to the first name; with `roster` in the address, a list for one that is there. */
export function NewRosterPage() {
  const t = useText(rostersText)
  const [address, go] = useAddress()
  const router = useRouter()
  const { response, responsesLoading, may } = useWorkplace()
  const { playbook } = usePlaybook()
  const rosterId = address['roster']
  const roster = useQueryOf(api.rosters.getRoster, rosterId === undefined ? null : { rosterId })
  const template = playbook?.rosterTemplates.find(({ code }) => code === address['template'])
  const importing = rosterId !== undefined && address['made'] === undefined
  const wanted = IMPORTING.find((step) => step === address['step']) ?? 'people'
  const step: Step = rosterId !== undefined ? wanted : template ? 'settings' : 'template'
  const steps = (importing ? IMPORTING : MAKING).map((key) => ({ key, label: t.create.steps[key] }))
  const toStep = (next: string) => {
    // a roster that is made is changed on its own page; back from its settings is back to the kinds
    if (rosterId === undefined) go({ template: undefined }, { replace: false })
    else if (IMPORTING.some((each) => each === next)) go({ step: next }, { replace: false })
    else router.history.push(`/rosters/${rosterId}?edit=1`)
  }
  const allowed = rosterId === undefined ? may(api.rosters.createRoster) : may(api.rosters.importListings)
  return (
    <>
      <PageHead
        title={
          importing && roster.data ? t.create.importTitle(roster.data.name) : (roster.data?.name ?? t.create.title)
        }
        back={
          rosterId === undefined
            ? { label: t.list.title, href: '/rosters' }
            : { label: roster.data?.name ?? t.list.title, href: `/rosters/${rosterId}` }
        }
      >
        <Steps steps={steps} at={step} onGo={toStep} />
      </PageHead>
      {!allowed ? (
        <Card>
          <EmptyState text={t.list.emptyPlain} action={{ label: t.list.title, href: '/rosters' }} />
        </Card>
      ) : rosterId === undefined && response === null && !responsesLoading ? (
        <Card>
          <EmptyState text={t.list.noResponse} action={{ label: t.list.noResponseGo, href: '/responses' }} />
        </Card>
      ) : step === 'template' ? (
        <TemplateStep onChoose={(code) => go({ template: code }, { replace: false })} />
      ) : step === 'settings' ? (
        playbook && template ? (
          <SettingsStep
            playbook={playbook}
            template={template}
            onBack={() => toStep('template')}
            onMade={(id) => go({ roster: id, made: '1', step: 'people', template: undefined })}
          />
        ) : (
          <Waiting rows={8} />
        )
      ) : roster.error && !roster.data ? (
        <Problem problem={roster.error} onRetry={() => void roster.refetch()} />
      ) : !roster.data ? (
        <Waiting rows={8} />
      ) : step === 'people' ? (
        <PeopleStep roster={roster.data} onNext={() => toStep('owners')} />
      ) : step === 'owners' ? (
        <OwnersStep roster={roster.data} onNext={() => toStep('done')} />
      ) : (
        <DoneStep roster={roster.data} />
      )}
    </>
  )
}
