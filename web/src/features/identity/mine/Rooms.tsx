import { api } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { appText } from '../../../i18n/messages/app.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Link } from '../../../ui/Link.tsx'
import '../../../app/settings/settings.css'

const ROOMS = [
  ['rosters', '/rosters'],
  ['lists', '/lists'],
  ['calls', '/calls'],
  ['coverage', '/coverage'],
  ['figures', '/figures'],
  ['response', '/responses'],
  ['settings', '/settings'],
] as const

/** The rooms that have no tab on the phone. */
export function Rooms() {
  const t = useText(identityText)
  const app = useText(appText)
  const { may } = useWorkplace()
  const rooms = ROOMS.filter(([key]) => key !== 'lists' || may(api.lists.listBatches))
  return (
    <nav className="k-rooms k-bleed" aria-label={t.mine.rooms}>
      {rooms.map(([key, href]) => (
        <Link key={key} href={href}>
          {app.nav[key]}
          <Icon name="right" size={16} />
        </Link>
      ))}
    </nav>
  )
}
