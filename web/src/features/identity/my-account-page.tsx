import { useWorkplace } from '../../app/useWorkplace.ts'
import { setLocale, useLocale, useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { Action } from '../../ui/Action.tsx'
import { Card } from '../../ui/Card.tsx'
import { DefinitionList } from '../../ui/DefinitionList.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { Sessions } from './Sessions.tsx'

export function MyAccountPage() {
  const t = useText(identityText)
  const app = useText(appText)
  const locale = useLocale()
  const { me } = useWorkplace()
  const locked = me.secondFactor === 'on'
  return (
    <>
      <PageHead title={t.account.title} back={{ label: app.nav.settings, href: '/settings' }} />
      <div className="k-two">
        <div className="k-stack" data-wide>
          <Card
            title={t.account.me}
            tools={
              <Segmented
                label={t.account.language}
                value={locale}
                onChange={setLocale}
                options={[
                  { value: 'zh-CN', label: t.account.languages.zh },
                  { value: 'en', label: t.account.languages.en },
                ]}
              />
            }
          >
            <DefinitionList
              items={[
                { key: 'name', term: t.account.name, value: me.name },
                { key: 'login', term: t.account.loginName, value: me.loginName },
                {
                  key: 'roles',
                  term: t.account.roles,
                  value: me.memberships.map(({ id, role, organisationName }) => (
                    <div key={id}>{t.account.roleAt(app.roles[role], organisationName)}</div>
                  )),
                },
              ]}
            />
          </Card>
          <Sessions />
        </div>
        <div className="k-stack" data-wide>
          <Card
            title={t.account.second}
            tools={<Tag tone={locked ? 'good' : 'plain'}>{locked ? t.account.secondOn : t.account.secondOff}</Tag>}
          >
            <div className="k-stack">
              <p className="k-muted">{t.account.secondNote}</p>
              <div>
                <Action label={locked ? t.account.secondReplace : t.account.secondSet} href="/second-factor" />
              </div>
            </div>
          </Card>
          <ChangePassword />
        </div>
      </div>
    </>
  )
}
