import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Link } from '../../ui/Link.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { usePhone } from '../../ui/usePhone.ts'
import { Redirect } from '../Redirect.tsx'
import { useWorkplace } from '../useWorkplace.ts'
import { settingsOf } from './settingsOf.ts'

export function SettingsHome() {
  const t = useText(appText)
  const phone = usePhone()
  const { may } = useWorkplace()
  if (!phone) return <Redirect to="/settings/account" />
  return (
    <>
      <PageHead title={t.nav.settings} back={{ label: t.nav.mine, href: '/me' }} />
      <nav className="k-rooms k-bleed" aria-label={t.nav.settings}>
        {settingsOf(may).map((key) => (
          <Link key={key} href={`/settings/${key}`}>
            {t.settings[key]}
            <Icon name="right" size={16} />
          </Link>
        ))}
      </nav>
    </>
  )
}
