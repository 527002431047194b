import { useState } from 'react'
import { ApiProblem, api } from '../../../api/index.ts'
import { useLocale, useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { Action } from '../../../ui/Action.tsx'

type FileButtonProps = {
  bulletinId: string
  format: 'png' | 'docx'
  label: string
  name: string
  onProblem: (problem: ApiProblem | undefined) => void
}

/** Fetches the bulletin as a file and hands it to the browser to keep. */
export function FileButton({ bulletinId, format, label, name, onProblem }: FileButtonProps) {
  const t = useText(figuresText)
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const fetchFile = async () => {
    setBusy(true)
    onProblem(undefined)
    try {
      const file = await api.figures.getBulletinFile({ bulletinId, format, locale }, { timeout: 60_000 })
      const address = URL.createObjectURL(file)
      const link = document.createElement('a')
      link.href = address
      link.download = file.name || `${name}.${format}`
      link.click()
      setTimeout(() => URL.revokeObjectURL(address), 10_000)
    } catch (error) {
      onProblem(error instanceof ApiProblem ? error : new ApiProblem(0, { code: 'failed', message: t.bulletin.failed }))
    } finally {
      setBusy(false)
    }
  }
  return <Action label={label} busy={busy} onClick={() => void fetchFile()} />
}
