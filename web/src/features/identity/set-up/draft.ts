import { type AreaTable, chainOf, type Level, parseAreaTable } from './areaTable.ts'

export type SetUpDraft = {
  setUpCode: string
  name: string
  loginName: string
  password: string
  again: string
  station: string
  way: 'simple' | 'table'
  levels: Level[]
  pasted: string
  stationAreaCode: string | null
}

/** From the link that the server printed: behind the #, which no browser sends on. */
export const codeIn = (fragment: string): string => new URLSearchParams(fragment.replace(/^#/, '')).get('code') ?? ''

export const emptyDraft = (levels: readonly string[]): SetUpDraft => ({
  setUpCode: '',
  name: '',
  loginName: '',
  password: '',
  again: '',
  station: '',
  way: 'simple',
  levels: levels.map((level, index) => ({ level, name: '', code: ['90', '9001', '900101', '900101001'][index] ?? '' })),
  pasted: '',
  stationAreaCode: null,
})

export const tableOf = (draft: SetUpDraft): AreaTable =>
  draft.way === 'simple' ? chainOf(draft.levels) : parseAreaTable(draft.pasted)

/** The area that was chosen, while it is still in the table; otherwise the lowest of a simple chain. */
export function stationAreaOf(draft: SetUpDraft, { areas }: AreaTable): string | null {
  if (areas.some(({ code }) => code === draft.stationAreaCode)) return draft.stationAreaCode
  return draft.way === 'simple' ? (areas.at(-1)?.code ?? null) : null
}

export const MIN_PASSWORD = 10
export const longEnough = (password: string): boolean => [...password].length >= MIN_PASSWORD

export const personReady = ({ setUpCode, name, loginName, password, again }: SetUpDraft): boolean =>
  setUpCode.trim() !== '' &&
  name.trim() !== '' &&
  [...loginName.trim()].length >= 3 &&
  longEnough(password) &&
  password === again

export const stationReady = (draft: SetUpDraft): boolean => {
  const table = tableOf(draft)
  return (
    draft.station.trim() !== '' &&
    table.areas.length > 0 &&
    table.bad.length === 0 &&
    stationAreaOf(draft, table) !== null
  )
}
