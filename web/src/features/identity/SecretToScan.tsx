import { useText } from '../../i18n/index.ts'
import { identityText } from '../../i18n/messages/identity.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import './secretToScan.css'

/** The secret as a code to scan, as a link on the phone itself, and as letters to type. */
export function SecretToScan({ secret, uri, qrSvg }: { secret: string; uri: string; qrSvg: string }) {
  const t = useText(identityText)
  return (
    <div className="k-secret">
      <img alt={t.second.qr} src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`} width={176} height={176} />
      <div className="k-stack">
        <p>
          <b>{t.second.steps.scan}</b>
        </p>
        <p className="k-field-hint">{t.second.steps.scanNote}</p>
        <a className="k-secret-here" href={uri}>
          {t.second.onThisPhone}
        </a>
        <p className="k-field-hint">{t.second.secret}</p>
        <p className="k-line">
          <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <div>
          <CopyButton text={secret} />
        </div>
      </div>
    </div>
  )
}
