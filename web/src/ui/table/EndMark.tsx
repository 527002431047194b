import { useEffect, useRef } from 'react'
import { formatNumber, useText } from '../../i18n/index.ts'
import { uiText } from '../../i18n/messages/ui.ts'

type EndMarkProps = {
  count: number
  more: boolean | undefined
  /** Asks for the next page as this comes near; undefined while one is on its way or the table watches itself. */
  onNear: (() => void) | undefined
}

/** Under the last row: more is coming, or that was all. */
export function EndMark({ count, more, onNear }: EndMarkProps) {
  const t = useText(uiText)
  const mark = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const element = mark.current
    if (!element || !more || !onNear) return
    const watch = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && onNear(), {
      rootMargin: '600px',
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [more, onNear])
  return (
    <p className="k-table-end" role="status" ref={mark}>
      {more ? t.table.more : t.table.end(formatNumber(count))}
    </p>
  )
}
