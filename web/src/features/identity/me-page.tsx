import { useEffect } from 'react'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { setLocale, useLocale, useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { checkStorage } from '../../offline/index.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { InstallCard } from './mine/InstallCard.tsx'
import { PlaceCard } from './mine/PlaceCard.tsx'
import { Rooms } from './mine/Rooms.tsx'
import { SignOut } from './mine/SignOut.tsx'
import { StorageCard } from './mine/StorageCard.tsx'
import { UnsentCard } from './mine/UnsentCard.tsx'
import './secretToScan.css'

/** This person on this device: what is not sent yet first, then everything else. */
export function MePage() {
  const t = useText(identityText)
  const app = useText(appText)
  const locale = useLocale()
  const { me, membership } = useWorkplace()
  useEffect(() => void checkStorage(), [])
  return (
    <>
      <PageHead
        title={me.name}
        sub={membership && t.account.roleAt(app.roles[membership.role], membership.organisationName)}
      >
        <Segmented
          label={t.mine.language}
          value={locale}
          onChange={setLocale}
          options={[
            { value: 'zh-CN', label: t.account.languages.zh },
            { value: 'en', label: t.account.languages.en },
          ]}
        />
      </PageHead>
      <UnsentCard />
      <StorageCard />
      <PlaceCard />
      <Rooms />
      <InstallCard />
      <SignOut />
    </>
  )
}
