import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'

/** The two things that somebody gets for their first sign-in. */
export function HandOver({ loginName, password }: { loginName: string; password: string }) {
  const t = useText(identityText)
  return (
    <div className="k-form">
      <p>{t.accounts.handOver}</p>
      <DefinitionList
        items={[
          { key: 'login', term: t.accounts.loginName, value: loginName },
          { key: 'password', term: t.accounts.password, value: <code>{password}</code> },
        ]}
      />
      <div>
        <CopyButton text={t.accounts.handOverText(loginName, password)} />
      </div>
    </div>
  )
}
