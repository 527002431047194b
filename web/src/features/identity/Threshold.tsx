import type { ReactNode } from 'react'
import { setLocale, useLocale, useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { Chip } from '../../ui/Chip.tsx'
import { BrandMark } from '../../ui/frame/BrandMark.tsx'
import './threshold.css'

export type ThresholdProps = {
  title: string
  sub?: ReactNode
  children?: ReactNode
  /** Pixels of the column. */
  width?: number | undefined
}

/** Pages in front of the frame: the mark, the language, one column. */
export function Threshold({ title, sub, children, width = 420 }: ThresholdProps) {
  const t = useText(appText)
  const locale = useLocale()
  return (
    <div className="k-door">
      <header>
        <span className="k-door-brand">
          <BrandMark size={22} />
          {t.brand}
        </span>
        <Chip onClick={() => setLocale(locale === 'en' ? 'zh-CN' : 'en')}>
          <span lang={locale === 'en' ? 'zh-CN' : 'en'}>{t.language}</span>
        </Chip>
      </header>
      <main style={{ maxWidth: width }}>
        <div className="k-door-head">
          <h1>{title}</h1>
          {sub !== undefined && <p>{sub}</p>}
        </div>
        {children}
      </main>
    </div>
  )
}
