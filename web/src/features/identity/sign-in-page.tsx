import { api, useOnline, useQueryOf } from '../../api/index.ts'
import { Redirect } from '../../app/Redirect.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useText } from '../../i18n/index.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { Callout } from '../../ui/Callout.tsx'
import { DemoAccounts } from './DemoAccounts.tsx'
import { SignInForm } from './SignInForm.tsx'
import { Threshold } from './Threshold.tsx'
import { useSignIn } from './useSignIn.ts'
import { useUnsentOfOthers } from './useUnsentOfOthers.ts'

export function SignInPage() {
  const t = useText(identityText)
  const [{ then }] = useAddress()
  const { online } = useOnline()
  const welcome = useQueryOf(api.identity.welcome, {})
  const unsent = useUnsentOfOthers()
  const signIn = useSignIn(then)
  if (welcome.data?.needsSetUp) return <Redirect to="/set-up" />
  // a moment's patience, or the form would jump aside when the demo's accounts come
  if (welcome.isPending) return <Threshold title={t.signIn.title} sub={t.signIn.slogan} />
  const demo = welcome.data?.demoAccounts ?? []
  return (
    <Threshold title={t.signIn.title} sub={t.signIn.slogan} width={demo.length > 0 ? 860 : 420}>
      {!online && <Callout title={t.signIn.offline}>{unsent > 0 && t.signIn.kept(unsent)}</Callout>}
      {online && unsent > 0 && <Callout tone="plain" title={t.signIn.kept(unsent)} />}
      <div className="k-sign-in" data-demo={demo.length > 0 || undefined}>
        <div className="k-stack" data-wide>
          <SignInForm signIn={signIn} />
          <p className="k-muted">{t.signIn.forgot}</p>
        </div>
        {demo.length > 0 && (
          <DemoAccounts
            accounts={demo}
            entering={signIn.isPending ? signIn.variables?.loginName : undefined}
            onEnter={({ loginName, password }) => signIn.mutate({ loginName, password })}
          />
        )}
      </div>
    </Threshold>
  )
}
