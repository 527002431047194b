import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { Action } from '../../../ui/Action.tsx'
import { Card } from '../../../ui/Card.tsx'
import { useInstall } from './useInstall.ts'

export function InstallCard() {
  const t = useText(identityText)
  const { way, ask } = useInstall()
  if (way === 'installed') return null
  return (
    <Card title={t.mine.install}>
      <div className="k-stack">
        <p className="k-muted">{t.mine.installNote}</p>
        {way === 'ask' ? (
          <div>
            <Action label={t.mine.installGo} onClick={ask} />
          </div>
        ) : (
          <p>{way === 'ios' ? t.mine.installIos : t.mine.installOther}</p>
        )}
      </div>
    </Card>
  )
}
