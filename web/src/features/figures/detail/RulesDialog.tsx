import { type BothLanguages, useText } from '../../../i18n/index.ts'
import { figuresText } from '../../../i18n/messages/figures.ts'
import { Action } from '../../../ui/Action.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Rules } from './Rules.tsx'

export function RulesDialog({ rules, onClose }: { rules: readonly BothLanguages[]; onClose: () => void }) {
  const t = useText(figuresText)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.rules}
      width={560}
      footer={<Action label={t.close} tone="primary" onClick={onClose} />}
    >
      <Rules rules={rules} whole />
    </Dialog>
  )
}
