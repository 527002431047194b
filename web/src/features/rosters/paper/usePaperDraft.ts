import { useCallback, useEffect, useRef, useState } from 'react'
import { formatTime } from '../../../i18n/index.ts'
import { keepDraft, readDraft } from './draftStore.ts'
import { emptyDraft, emptyRow, type PaperDraft, type PaperRow } from './paperDraft.ts'

const SOON = 200

/** What was typed so far, kept on this device a moment after every key. Undefined while it is being read. */
export function usePaperDraft(rosterId: string, day: string) {
  const [draft, setDraft] = useState<PaperDraft>()
  const latest = useRef(draft)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(async () => {
    clearTimeout(timer.current)
    if (latest.current)
      await keepDraft(rosterId, day, latest.current).catch((cause) =>
        console.warn('The draft could not be kept.', cause),
      )
  }, [rosterId, day])

  useEffect(() => {
    let stale = false
    void readDraft(rosterId, day)
      .catch(() => undefined)
      .then((kept) => {
        if (stale) return
        latest.current = kept ?? emptyDraft(formatTime(Date.now()))
        setDraft(latest.current)
      })
    const onHide = () => void keep()
    window.addEventListener('pagehide', onHide)
    return () => {
      stale = true
      window.removeEventListener('pagehide', onHide)
      void keep()
    }
  }, [rosterId, day, keep])

  const set = useCallback(
    (change: (now: PaperDraft) => PaperDraft) => {
      if (!latest.current) return
      latest.current = change(latest.current)
      setDraft(latest.current)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(), SOON)
    },
    [keep],
  )

  /** A row that was changed is a new act; one without an answer must not be changed before the answer is known. */
  const edit = useCallback(
    (key: string, part: Partial<PaperRow>) =>
      set((now) => {
        const { id: _, reason: __, ...row } = now.rows[key] ?? emptyRow
        return { ...now, rows: { ...now.rows, [key]: { ...row, ...part, state: 'draft' } } }
      }),
    [set],
  )
  const mark = useCallback(
    (marks: ReadonlyMap<string, Partial<PaperRow>>) =>
      set((now) => {
        const rows = { ...now.rows }
        for (const [key, part] of marks) rows[key] = { ...(rows[key] ?? emptyRow), ...part }
        return { ...now, rows }
      }),
    [set],
  )
  return { draft, set, edit, mark, keep, current: () => latest.current }
}
