/** A briefing for a chat group. Every text may be of any length; lines are broken by us. */
export type LongPicture = {
  title: string
  subtitle?: string
  /** Opening paragraphs. */
  lines?: string[]
  /** Key figures, shown large; `value` as it should look (`34,649`). */
  figures?: { label: string; value: string; unit?: string }[]
  sections?: { heading: string; items: string[] }[]
  footer?: string
}
