import { useMutation } from '@tanstack/react-query'
import type { ApiProblem } from '../../../../api/index.ts'
import { ReasonDialog } from '../../../../app/forms/ReasonDialog.tsx'
import { saveFile } from '../../../../app/saveFile.ts'
import { useText } from '../../../../i18n/index.ts'
import { listsBatchText } from '../../../../i18n/messages/lists.batch.ts'

type DownloadDialogProps = {
  title: string
  note: string
  label: string
  usual: readonly string[]
  fileName: string
  fetch: (reason: string) => Promise<File>
  onClose: () => void
}

/** A file with personal data: why is asked first, and kept. */
export function DownloadDialog({ fetch, fileName, onClose, ...dialog }: DownloadDialogProps) {
  const t = useText(listsBatchText)
  const get = useMutation<File, ApiProblem, string>({
    mutationFn: fetch,
    onSuccess: (file) => {
      saveFile(file, fileName)
      onClose()
    },
  })
  return (
    <ReasonDialog
      {...dialog}
      verb={t.out.download}
      busy={get.isPending}
      problem={get.error}
      onSubmit={(reason) => get.mutate(reason)}
      onClose={onClose}
    />
  )
}
