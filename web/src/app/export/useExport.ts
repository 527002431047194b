import type { ExportFormat } from '@kapok/contract/common/export'
import { rolesInClear } from '@kapok/contract/common/export-roles'
import { useMutation } from '@tanstack/react-query'
import type { ApiProblem, CallOptions } from '../../api/index.ts'
import { type Locale, useText } from '../../i18n/index.ts'
import { exportText } from '../../i18n/messages/export.ts'
import { say } from '../../ui/say.ts'
import { saveFile } from '../saveFile.ts'
import { useWorkplace } from '../useWorkplace.ts'

/** What every export with personal data is asked for with. */
export type ExportAsk = { reason: string; clear: boolean; format: ExportFormat; locale: Locale }
export type FetchExport = (ask: ExportAsk, options: CallOptions) => Promise<File>

const LONG = 120_000

/** Whether somebody is of a role that may have lists in full; where, the server decides. */
export const useMayClear = (): boolean => {
  const { me } = useWorkplace()
  return me.memberships.some(({ role }) => (rolesInClear as readonly string[]).includes(role))
}

/** Fetches a file with personal data and hands it to the browser to keep. Whether it may be had in full, the server decides. */
export function useExport(fetchFile: FetchExport, onDone: () => void) {
  const t = useText(exportText)
  const fetched = useMutation<File, ApiProblem, ExportAsk>({
    mutationFn: (ask) => fetchFile(ask, { timeout: LONG }),
    onSuccess: (file) => {
      saveFile(file)
      say(t.saved(file.name))
      onDone()
    },
  })
  return { fetched, mayClear: useMayClear() }
}
