import type { ListingLine, Roster } from '@kapok/contract/rosters/schema'
import { useMemo, useState } from 'react'
import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Action } from '../../../ui/Action.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { usePhone } from '../../../ui/usePhone.ts'
import { AssignDialog } from '../today/door/AssignDialog.tsx'
import { LinkButton } from '../today/door/LinkButton.tsx'
import { doorShort } from '../today/due/doorShort.ts'
import { fits } from './listingWords.ts'
import { PeopleFilter } from './PeopleFilter.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import './people.css'

type PeopleListProps = {
  roster: Roster
  listings: readonly ListingLine[]
  onOpen?: ((line: ListingLine) => void) | undefined
  open?: string | undefined
}

const NOBODY = 'nobody'
const NONE: ReadonlySet<string> = new Set()
/** So many rows on a phone before the rest is asked for. */
const AT_ONCE = 30

/** The people of a roster: found, chosen, given to somebody, taken off. */
export function PeopleList({ roster, listings, onOpen, open }: PeopleListProps) {
  const t = useText(rostersText).people
  const phone = usePhone()
  const [text, setText] = useState('')
  const [who, setWho] = useState('')
  const [keys, setKeys] = useState(NONE)
  const [all, setAll] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const [doing, setDoing] = useState<'assign' | 'remove'>()
  const shown = useMemo(
    () =>
      listings.filter(
        (line) => (who === '' || (line.responsibleId ?? NOBODY) === who) && fits(line, doorShort(line), text),
      ),
    [listings, who, text],
  )
  const chosen = useMemo(() => listings.filter(({ listingId }) => keys.has(listingId)), [listings, keys])
  const first = chosen[0]
  const done = () => {
    setKeys(NONE)
    setChoosing(false)
  }
  return (
    <>
      <PeopleFilter text={text} onText={setText} who={who} onWho={setWho} workers={roster.workers} nobody={NOBODY} />
      {phone && roster.may.record && shown.length > 0 && (
        <p className="k-people-choose">
          <LinkButton label={choosing ? t.clear : t.choose} onClick={() => (choosing ? done() : setChoosing(true))} />
          {choosing && (
            <LinkButton
              label={t.chooseShown}
              onClick={() => setKeys(new Set(shown.map(({ listingId }) => listingId)))}
            />
          )}
        </p>
      )}
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          mayAssign={roster.may.edit}
          onAssign={() => setDoing('assign')}
          onRemove={() => setDoing('remove')}
          onClear={done}
        />
      )}
      <PeopleTable
        listings={phone && !all ? shown.slice(0, AT_ONCE) : shown}
        label={t.title(String(listings.length))}
        selection={roster.may.record && (!phone || choosing) ? { keys, onChange: setKeys } : undefined}
        onOpen={onOpen}
        open={open}
        height={phone ? undefined : Math.min(640, shown.length * 48 + 38)}
        empty={<EmptyState text={listings.length === 0 ? t.empty : t.noMatch} />}
      />
      {phone && !all && shown.length > AT_ONCE && (
        <p className="k-people-more">
          <Action wide label={t.more(shown.length - AT_ONCE)} onClick={() => setAll(true)} />
        </p>
      )}
      {doing === 'assign' && (
        <AssignDialog
          roster={roster}
          listingIds={chosen.map(({ listingId }) => listingId)}
          responsibleId={
            chosen.every(({ responsibleId }) => responsibleId === first?.responsibleId)
              ? (first?.responsibleId ?? null)
              : null
          }
          team={chosen.length === 1 ? (first?.team ?? []) : []}
          onClose={() => setDoing(undefined)}
          onDone={done}
        />
      )}
      {doing === 'remove' && <RemoveDialog listings={chosen} onClose={() => setDoing(undefined)} onDone={done} />}
    </>
  )
}
