import type { Rhythm } from '@kapok/contract/playbooks/schema'

export type RhythmType = Rhythm['type']
export type Window = { from: string; to: string }

/** A rhythm while it is being entered: what was typed for one kind stays while another is looked at. */
export type RhythmDraft = {
  type: RhythmType
  withinDays: string
  /** The hour of a list's deadline: stays until a number of days is written instead. */
  by?: string
  days: string
  windows: readonly Window[]
}

const USUAL: RhythmDraft = { type: 'daily', withinDays: '1', days: '7', windows: [{ from: '08:30', to: '17:30' }] }
export const MOST_WINDOWS = 4

export function draftOf(rhythm: Rhythm): RhythmDraft {
  switch (rhythm.type) {
    case 'once':
      return {
        ...USUAL,
        type: 'once',
        withinDays: String(rhythm.withinDays),
        ...(rhythm.by !== undefined && { by: rhythm.by }),
      }
    case 'every':
      return { ...USUAL, type: 'every', days: String(rhythm.days) }
    case 'daily':
      return { ...USUAL, type: 'daily', windows: rhythm.windows }
  }
}

const wholeNumber = (text: string, least: number, most: number): number | undefined => {
  const number = Number(text)
  return /^\d+$/.test(text.trim()) && number >= least && number <= most ? number : undefined
}

/** In the order of the day, each ending after it begins, none over another. */
export const windowsFit = (windows: readonly Window[]): boolean =>
  windows.length > 0 &&
  windows.every(({ from, to }, at) => from !== '' && to > from && from >= (windows[at - 1]?.to ?? '00:00'))

/** What the draft says, once it says something possible. */
export function rhythmOf({ type, withinDays, by, days, windows }: RhythmDraft): Rhythm | undefined {
  if (type === 'once') {
    const within = wholeNumber(withinDays, 0, 60)
    return within === undefined ? undefined : { type, withinDays: within, ...(by !== undefined && { by }) }
  }
  if (type === 'every') {
    const every = wholeNumber(days, 1, 60)
    return every === undefined ? undefined : { type, days: every }
  }
  return windowsFit(windows) ? { type, windows: windows.map(({ from, to }) => ({ from, to })) } : undefined
}

/** One more window after the last one, as long as the day allows. */
export function withWindow(windows: readonly Window[]): readonly Window[] {
  const after = windows.at(-1)?.to ?? '08:00'
  const hour = Number(after.slice(0, 2))
  return hour >= 23
    ? windows
    : [...windows, { from: after, to: `${String(Math.min(23, hour + 2)).padStart(2, '0')}:${after.slice(3)}` }]
}
