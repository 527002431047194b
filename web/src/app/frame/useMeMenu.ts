import { setLocale, useLocale, useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import type { Me } from '../../ui/frame/frameProps.ts'
import { useWorkplace } from '../useWorkplace.ts'

export function useMeMenu(onSignOut: () => void): Me {
  const t = useText(appText)
  const locale = useLocale()
  const { me, membership } = useWorkplace()
  return {
    name: me.name,
    role: membership && t.roles[membership.role],
    menu: [
      { key: 'account', label: t.frame.account, href: '/settings/account' },
      { key: 'unsent', label: t.frame.device, href: '/me' },
      { key: 'language', label: t.language, onClick: () => setLocale(locale === 'en' ? 'zh-CN' : 'en') },
      { key: 'out', label: t.frame.signOut, onClick: onSignOut },
    ],
  }
}
