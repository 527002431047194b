import { Outlet, useLocation } from '@tanstack/react-router'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { Link } from '../../ui/Link.tsx'
import { useWorkplace } from '../useWorkplace.ts'
import { settingsOf } from './settingsOf.ts'
import './settings.css'

/** The rooms of the settings beside each other; on a phone they are listed on /settings and each is a page. */
export function Settings() {
  const t = useText(appText)
  const { may } = useWorkplace()
  const { pathname } = useLocation()
  return (
    <div className="k-settings k-bleed">
      <nav aria-label={t.nav.settings}>
        <ul>
          {settingsOf(may).map((key) => (
            <li key={key}>
              <Link
                href={`/settings/${key}`}
                {...(pathname === `/settings/${key}` ? { 'aria-current': 'page' as const } : {})}
              >
                {t.settings[key]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="k-main k-settings-page">
        <Outlet />
      </div>
    </div>
  )
}
