type Marked = { by: string; at: Date; reason: string; clear: boolean }

/** A moment as people in Asia/Shanghai write it: `2026-11-23 14:05`. */
export const momentText = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** The line that stands in every file with personal data: who took it, when, what for, and whether it is masked. */
export const markText = ({ by, at, reason, clear }: Marked, language: 'zh' | 'en'): string =>
  (language === 'zh'
    ? [`导出：${by}`, momentText(at), `用途：${reason}`, clear ? '含明文，用后销毁' : '已脱敏']
    : [`Exported by ${by}`, momentText(at), `For: ${reason}`, clear ? 'In clear, destroy after use' : 'Masked']
  ).join(' · ')
