import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, useCommand, useQueryOf } from '../../api/index.ts'
import { Form } from '../../app/forms/Form.tsx'
import { useText } from '../../i18n/index.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Steps } from '../../ui/Steps.tsx'
import { CheckStep } from './set-up/CheckStep.tsx'
import {
  codeIn,
  emptyDraft,
  personReady,
  type SetUpDraft,
  stationAreaOf,
  stationReady,
  tableOf,
} from './set-up/draft.ts'
import { PersonStep } from './set-up/PersonStep.tsx'
import { StationStep } from './set-up/StationStep.tsx'
import { Threshold } from './Threshold.tsx'
import { useSignIn } from './useSignIn.ts'

const STEPS = ['person', 'station', 'check'] as const
type Step = (typeof STEPS)[number]

/** Where what the server refused is put right. */
const stepOf = (code: string | undefined): Step | undefined =>
  code === 'set-up-code-wrong' || code === 'password-too-easy'
    ? 'person'
    : code === 'areas-not-a-tree'
      ? 'station'
      : undefined

/** First run: who answers for this installation, which station it is, and where that station lies. */
export function SetUpPage() {
  const t = useText(identityText)
  const welcome = useQueryOf(api.identity.welcome, {})
  const [at, setAt] = useState<Step>('person')
  const [draft, setDraft] = useState<SetUpDraft>(() => emptyDraft(Object.values(t.setUp.levels)))
  const [asksCode, setAsksCode] = useState(true)
  const { hash } = useLocation()
  const navigate = useNavigate()
  useEffect(() => {
    const setUpCode = codeIn(hash)
    if (setUpCode === '') return
    setDraft((now) => ({ ...now, setUpCode }))
    setAsksCode(false)
    // taken; it need not stand in the address for whoever looks over one's shoulder
    void navigate({ to: '/set-up' as never, replace: true })
  }, [hash, navigate])
  const signIn = useSignIn('/')
  const setUp = useCommand(api.identity.setUp, {
    onSuccess: () => signIn.mutate({ loginName: draft.loginName.trim(), password: draft.password }),
    onError: ({ code }) => {
      const at = stepOf(code)
      if (code === 'set-up-code-wrong') setAsksCode(true)
      if (at) setAt(at)
    },
  })
  const busy = setUp.isPending || signIn.isPending
  if (welcome.data && !welcome.data.needsSetUp && !busy && !setUp.isSuccess)
    return (
      <Threshold title={t.setUp.title}>
        <Card>
          <EmptyState text={t.setUp.done} action={{ label: t.setUp.toSignIn, href: '/sign-in' }} />
        </Card>
      </Threshold>
    )

  const change = (part: Partial<SetUpDraft>) => setDraft((now) => ({ ...now, ...part }))
  const ready = at === 'person' ? personReady(draft) : stationReady(draft)
  const go = (by: 1 | -1) => setAt(STEPS[STEPS.indexOf(at) + by] ?? at)
  const finish = () => {
    const table = tableOf(draft)
    const { setUpCode, name, loginName, password, station } = draft
    setUp.mutate({
      setUpCode,
      administrator: { name, loginName, password },
      station,
      areas: table.areas,
      stationAreaCode: stationAreaOf(draft, table) ?? '',
    })
  }
  const submit = () => {
    if (!ready || busy) return
    if (at === 'check') finish()
    else go(1)
  }
  return (
    <Threshold title={t.setUp.title} sub={t.setUp.sub} width={620}>
      <Steps
        steps={STEPS.map((key) => ({ key, label: t.setUp.steps[key] }))}
        at={at}
        onGo={(key) => setAt(key as Step)}
      />
      <Card>
        <Form
          onSubmit={submit}
          problem={stepOf(setUp.error?.code) === 'person' ? null : (setUp.error ?? signIn.error)}
          label={t.setUp.steps[at]}
        >
          {at === 'person' && <PersonStep draft={draft} onChange={change} problem={setUp.error} asksCode={asksCode} />}
          {at === 'station' && <StationStep draft={draft} onChange={change} />}
          {at === 'check' && <CheckStep draft={draft} />}
          <div className="k-form-foot" data-end>
            {at !== 'person' && <Action label={t.setUp.previous} onClick={() => go(-1)} />}
            <Action
              label={at === 'check' ? t.setUp.finish : t.setUp.next}
              tone="primary"
              type="submit"
              disabled={!ready}
              busy={busy}
            />
          </div>
        </Form>
      </Card>
    </Threshold>
  )
}
