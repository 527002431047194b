import type { ListingRow, PreviewRow } from '@kapok/contract/rosters/schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type ApiProblem, api, invalidate, type OutputOf, send, uuidv7 } from '../../../../api/index.ts'
import { saveFile } from '../../../../app/saveFile.ts'
import { useLocale, useText } from '../../../../i18n/index.ts'
import { rostersText } from '../../../../i18n/messages/rosters.ts'
import { COLUMNS } from './columns.ts'
import { toCsv } from './csv.ts'

export type ListPreview = {
  /** Where the rows came from: a file's name. */
  source: string
  rows: readonly PreviewRow[]
  missing: readonly string[]
  ignored: readonly string[]
}

type Source = { source: string; file: File } | { source: string; pasted: string }
export type Brought = OutputOf<typeof api.rosters.importListings>

const LONG = 180_000
const isEmpty = (row: ListingRow) => COLUMNS.every((column) => row[column].trim() === '')

/** A list on its way onto a roster: read, mended, checked again; what is good goes in, what is bad stays here. */
export function useListImport(rosterId: string) {
  const t = useText(rostersText).create.people
  const locale = useLocale()
  const client = useQueryClient()
  const [preview, setPreview] = useState<ListPreview>()
  /** The rows on screen are one act, however often it is sent. */
  const act = useRef(uuidv7())

  const look = async (from: Source, lines?: readonly number[]): Promise<ListPreview> => {
    const { source, ...what } = from
    const found = await api.rosters.previewListings({ rosterId, locale, ...what }, { timeout: LONG })
    const same = lines?.length === found.rows.length
    return {
      source,
      rows: same ? found.rows.map((row, at) => ({ ...row, line: lines[at] ?? row.line })) : found.rows,
      missing: found.missingColumns,
      ignored: found.ignoredColumns,
    }
  }
  const take = (next: ListPreview) => {
    act.current = uuidv7()
    setPreview(next)
  }
  const read = useMutation<ListPreview, ApiProblem, Source>({ mutationFn: (from) => look(from), onSuccess: take })

  const recheck = useMutation<ListPreview, ApiProblem, { line: number; row: ListingRow }>({
    mutationFn: async (change) => {
      const rows = (preview?.rows ?? [])
        .map((each) => (each.line === change.line ? { ...each, row: change.row } : each))
        .filter(({ row }) => !isEmpty(row))
      const text = toCsv(
        COLUMNS,
        rows.map(({ row }) => row),
      )
      const file = new File([text], 'list.csv', { type: 'text/csv' })
      const next = await look(
        { source: preview?.source ?? '', file },
        rows.map(({ line }) => line),
      )
      return { ...next, ignored: preview?.ignored ?? [] }
    },
    onSuccess: take,
  })

  const bring = useMutation<Brought, ApiProblem>({
    mutationFn: () => {
      const rows = (preview?.rows ?? [])
        .filter(({ canGoIn }) => canGoIn)
        .map(({ line, row, personId, dwellingId }) => ({ line, row, personId, dwellingId }))
      return send(api.rosters.importListings, { rosterId, rows }, { id: act.current, timeout: LONG })
    },
    onSuccess: () => {
      void invalidate(client, ['rosters/import-listings'])
      const left = preview?.rows.filter(({ canGoIn }) => !canGoIn) ?? []
      if (preview && left.length > 0) take({ ...preview, rows: left })
      else setPreview(undefined)
    },
  })

  const badFile = useMutation<File, ApiProblem>({
    mutationFn: () =>
      api.rosters.badRowsFile({
        locale,
        rows: (preview?.rows ?? [])
          .filter(({ canGoIn }) => !canGoIn)
          .map(({ line, row, problems }) => ({
            line,
            row,
            reason: problems
              .filter(({ blocking }) => blocking)
              .map(({ message }) => message)
              .join(' · ')
              .slice(0, 600),
          })),
      }),
    onSuccess: (file) => saveFile(file, t.badFileName),
  })

  return {
    preview,
    read,
    recheck,
    bring,
    badFile,
    again: () => {
      setPreview(undefined)
      bring.reset()
    },
  }
}
export type ListImport = ReturnType<typeof useListImport>
