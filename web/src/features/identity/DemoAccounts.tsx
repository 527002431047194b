import type { api, OutputOf } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { Card } from '../../ui/Card.tsx'
import { Icon } from '../../ui/Icon.tsx'
import './demoAccounts.css'

type DemoAccount = OutputOf<typeof api.identity.welcome>['demoAccounts'][number]

/** The invented people of the demo, by what they do: one press goes in. */
export function DemoAccounts({
  accounts,
  onEnter,
  entering,
}: {
  accounts: readonly DemoAccount[]
  onEnter: (account: DemoAccount) => void
  entering: string | undefined
}) {
  const t = useText(identityText)
  const app = useText(appText)
  return (
    <Card title={t.signIn.demoTitle} flush footer={t.signIn.demoNote}>
      <ul className="k-demo">
        {accounts.map((account) => (
          <li key={account.loginName}>
            <button
              type="button"
              className="k-bare"
              disabled={entering !== undefined}
              data-busy={entering === account.loginName || undefined}
              onClick={() => onEnter(account)}
            >
              <span>
                <b>{app.roles[account.role]}</b>
                <span>
                  {account.name} · {account.place}
                </span>
              </span>
              <Icon name="right" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
