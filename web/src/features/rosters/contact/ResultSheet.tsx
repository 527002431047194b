import { doorLabel } from '@kapok/contract/places/building'
import { useText } from '../../../i18n/index.ts'
import { contactText } from '../../../i18n/messages/contact.ts'
import { useFormat } from '../../../i18n/useFormat.ts'
import { doorKey } from '../../../offline/index.ts'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { LaterBody, LaterFoot } from './LaterView.tsx'
import { MoreBody, MoreFoot } from './MoreView.tsx'
import { ResultBody } from './ResultBody.tsx'
import { ResultFoot } from './ResultFoot.tsx'
import type { ResultSheetProps } from './resultSheetProps.ts'
import { SavedBody } from './SavedBody.tsx'
import { SavedFoot } from './SavedFoot.tsx'
import { TroubleBody, TroubleFoot } from './TroubleView.tsx'
import { useResultSheet } from './useResultSheet.ts'
import './resultSheet.css'

export type { NextDoor, ResultSheetProps, SheetRoster } from './resultSheetProps.ts'

const VIEWS = {
  result: [ResultBody, ResultFoot],
  trouble: [TroubleBody, TroubleFoot],
  later: [LaterBody, LaterFoot],
  more: [MoreBody, MoreFoot],
  saved: [SavedBody, SavedFoot],
} as const

/** What came of one call or one knock: the usual answer is one tap. For the phone and the desk. */
export const ResultSheet = (props: ResultSheetProps) => <SheetOfOne key={doorKey(props.due)} {...props} />

function SheetOfOne(props: ResultSheetProps) {
  const t = useText(contactText)
  const f = useFormat()
  const state = useResultSheet(props)
  const { due, via, shown } = props
  const { view, draft, spent } = state
  const spentText = spent !== undefined && (via === 'phone' || spent >= 60_000) ? f.duration(spent) : undefined
  const asked = spentText === undefined ? t.title.plain : t.title[via === 'phone' ? 'call' : 'door'](spentText)
  const [Body, Foot] = VIEWS[view]
  return (
    <SideSheet
      opened
      onClose={state.close}
      title={view === 'result' ? asked : t.title[view]}
      sub={[doorLabel(due.address), due.name, draft.method === 'phone' ? shown : undefined].filter(Boolean).join(' · ')}
      footer={<Foot {...props} state={state} />}
    >
      <Body {...props} state={state} />
    </SideSheet>
  )
}
