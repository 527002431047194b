import { useText } from '../../i18n/index.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { Action } from '../../ui/Action.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { usePhone } from '../../ui/usePhone.ts'
import './secretToScan.css'

/** The secret as a code to scan, as a link on the phone itself, and as letters to type: first what works where one is. */
export function SecretToScan({ secret, uri, qrSvg }: { secret: string; uri: string; qrSvg: string }) {
  const t = useText(identityText)
  const phone = usePhone()
  const picture = (
    <img alt={t.second.qr} src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`} width={176} height={176} />
  )
  const letters = (
    <>
      <p className="k-field-hint">{phone ? t.second.secretHere : t.second.secret}</p>
      <p className="k-line">
        <code className="k-secret-letters">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        <CopyButton text={secret} />
      </p>
    </>
  )
  if (phone)
    return (
      <div className="k-stack">
        <Action label={t.second.onThisPhone} wide href={uri} />
        <p className="k-field-hint">{t.second.steps.scanNote}</p>
        {letters}
        <details className="k-secret-picture">
          <summary>{t.second.otherPhone}</summary>
          {picture}
        </details>
      </div>
    )
  return (
    <div className="k-secret">
      {picture}
      <div className="k-stack">
        <p>
          <b>{t.second.steps.scan}</b>
        </p>
        <p className="k-field-hint">{t.second.steps.scanNote}</p>
        {letters}
      </div>
    </div>
  )
}
