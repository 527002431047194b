import { api } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import type { NavItem } from '../../ui/frame/frameProps.ts'
import { useWorkplace } from '../useWorkplace.ts'
import { useWaiting } from './useWaiting.ts'

const heads: ReadonlySet<string> = new Set(['station_head', 'officer', 'administrator'])

/** Whether somebody goes from door to door, rather than looking over those who do. */
export const isWorker = (roles: readonly string[]): boolean => !roles.some((role) => heads.has(role))

const PATHS = {
  today: '/',
  rosters: '/rosters',
  lists: '/lists',
  calls: '/calls',
  coverage: '/coverage',
  figures: '/figures',
  people: '/people',
  response: '/responses',
  settings: '/settings',
  day: '/my-day',
  buildings: '/buildings',
  mine: '/me',
} as const
type Key = keyof typeof PATHS

const under = (path: string, key: Key) => path === PATHS[key] || (key !== 'today' && path.startsWith(`${PATHS[key]}/`))

/** Where one can go, on the desk and on the phone, and what of it is open. */
export function useNav(path: string) {
  const t = useText(appText)
  const { me, may } = useWorkplace()
  const waiting = useWaiting()
  const worker = isWorker(me.memberships.map(({ role }) => role))
  const item = (key: Key, label: string = t.nav[key]): NavItem => ({
    key,
    label,
    href: PATHS[key],
    ...(key === 'rosters' && { count: waiting.rosters, urgent: waiting.overdue }),
    ...(key === 'lists' && { count: waiting.lists, urgent: waiting.listsLate }),
  })
  const open = path.startsWith('/bulletins')
    ? 'figures'
    : ((Object.keys(PATHS) as Key[]).find((key) => under(path, key)) ?? 'none')
  const doors = may(api.rosters.myDay)
  const tabs: NavItem[] = worker
    ? [item('day', t.nav.today), item('buildings'), item('rosters'), item('people'), item('mine')]
    : [item('today'), item(doors ? 'day' : 'coverage'), item('buildings'), item('people'), item('mine')]
  return {
    nav: [
      [
        item('today'),
        ...(doors && worker ? [item('day')] : []),
        item('rosters'),
        ...(may(api.lists.listBatches) ? [item('lists')] : []),
        ...(may(api.calling.desk) || may(api.calling.board) ? [item('calls')] : []),
        item('coverage'),
        ...(may(api.people.find) ? [item('people')] : []),
        ...(may(api.figures.getTable) ? [item('figures')] : []),
      ],
      [item('response'), item('settings')],
    ],
    tabs,
    current: open,
    currentTab: open === 'none' || tabs.some(({ key }) => key === open) ? open : 'mine',
  }
}
