import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type ApiProblem, api, keyOf, useCommand } from '../../api/index.ts'
import { Form } from '../../app/forms/Form.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useSignOut } from '../../app/session/useSignOut.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { Action } from '../../ui/Action.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { say } from '../../ui/say.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { CodeField } from './CodeField.tsx'
import { SecretToScan } from './SecretToScan.tsx'
import { Threshold } from './Threshold.tsx'

/** Puts an authenticator in force. Officers and administrators come here before anything else. */
export function SecondFactorPage() {
  const t = useText(identityText)
  const { me } = useWorkplace()
  const navigate = useNavigate()
  const client = useQueryClient()
  const signOut = useSignOut()
  const [code, setCode] = useState('')
  const [currentCode, setCurrentCode] = useState('')
  const forced = me.mustSetSecondFactor
  const begun = useQuery<Awaited<ReturnType<typeof api.identity.beginSecondFactor>>, ApiProblem>({
    queryKey: ['second-factor'],
    queryFn: () => api.identity.beginSecondFactor({}),
    staleTime: Infinity,
    gcTime: 0,
  })
  const set = useCommand(api.identity.setSecondFactor, {
    onSuccess: async () => {
      // only when the server says that the lock is on does the frame let one through
      await client.refetchQueries({ queryKey: keyOf(api.identity.me) })
      say(t.second.replaced)
      if (!forced) void navigate({ to: '/settings/account' as never, replace: true })
    },
  })
  const replacing = me.secondFactor === 'on'
  const wrong = set.error?.code === 'second-factor-code-wrong' ? set.error.message : undefined
  const submit = (digits = code) => {
    if (!begun.data || digits.length !== 6 || (replacing && currentCode.length !== 6) || set.isPending) return
    set.mutate({ secret: begun.data.secret, code: digits, ...(replacing && { currentCode }) })
  }
  const form = (
    <Card>
      {begun.error && <Problem problem={begun.error} onRetry={() => void begun.refetch()} />}
      {begun.isPending && <Waiting rows={5} />}
      {begun.data && (
        <Form onSubmit={() => submit()} problem={wrong ? null : set.error} label={t.second.title}>
          <SecretToScan {...begun.data} />
          {replacing && <CodeField label={t.second.current} value={currentCode} onChange={setCurrentCode} />}
          <CodeField label={t.second.steps.type} value={code} onChange={setCode} onWhole={submit} error={wrong} />
          <div className="k-form-foot">
            <Action
              label={t.second.go}
              tone="primary"
              type="submit"
              busy={set.isPending}
              disabled={code.length !== 6}
            />
            {forced && <Action label={t.second.other} onClick={() => void signOut()} />}
          </div>
        </Form>
      )}
    </Card>
  )
  if (forced)
    return (
      <Threshold title={t.second.title} sub={t.second.why} width={520}>
        <Callout title={t.second.forced} />
        {form}
      </Threshold>
    )
  return (
    <>
      <PageHead title={t.second.title} sub={t.second.why} back={{ label: t.second.back, href: '/settings/account' }} />
      <div className="k-narrow">{form}</div>
    </>
  )
}
