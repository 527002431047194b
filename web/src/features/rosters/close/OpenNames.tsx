import type { DueRow } from '@kapok/contract/rosters/schema'
import { useCallback, useMemo, useState } from 'react'
import { useFormat, useText } from '../../../i18n/index.ts'
import { closeText } from '../../../i18n/messages/close.ts'
import { doorKey } from '../../../offline/doorKey.ts'
import { Callout } from '../../../ui/Callout.tsx'
import { Card } from '../../../ui/Card.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { Column } from '../../../ui/table/tableProps.ts'
import { usePhone } from '../../../ui/usePhone.ts'
import { LinkButton } from '../today/door/LinkButton.tsx'
import { DueTable } from '../today/due/DueTable.tsx'
import { BulkBar } from './BulkBar.tsx'
import { CLOSE_FIELDS, CloseField } from './CloseFields.tsx'
import {
  type ClosePreview,
  type Explanation,
  type Explanations,
  explain,
  explanationOf,
  isComplete,
} from './closing.ts'
import { OpenNameCard } from './OpenNameCard.tsx'
import { useCloseOptions } from './useCloseOptions.ts'

type OpenNamesProps = {
  preview: ClosePreview
  said: Explanations
  onSay: (said: Explanations) => void
  onOpen: (listingId: string) => void
  now: number
}

const MANY = 120
const WIDTHS = { reason: 130, nextStep: 136, owner: 104, note: 100 } as const
const WITHOUT = ['what', 'who', 'next'] as const

/** Every name still open, with what is said of it; several are filled in at once. */
export function OpenNames({ preview, said, onSay, onOpen, now }: OpenNamesProps) {
  const t = useText(closeText).open
  const f = useFormat()
  const phone = usePhone()
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const options = useCloseOptions(preview.owners)
  const { open, owners } = preview
  const missing = open.filter((name) => !isComplete(explanationOf(name, said, owners)))
  const early = open.filter(({ closesAt }) => Date.parse(closesAt) > now)
  const last = early
    .map(({ closesAt }) => closesAt)
    .toSorted()
    .at(-1)
  const say = useCallback(
    (which: Iterable<string>, change: Partial<Explanation>) => onSay(explain(said, which, change)),
    [said, onSay],
  )
  const byKey = useMemo(() => new Map(open.map((name) => [doorKey(name), name])), [open])
  const extra = useMemo<Column<DueRow>[]>(
    () =>
      CLOSE_FIELDS.map((field) => ({
        key: field,
        head: t.head[field],
        width: WIDTHS[field],
        cell: (due) => {
          const name = byKey.get(doorKey(due))
          return (
            name && (
              <CloseField
                field={field}
                name={due.name}
                value={explanationOf(name, said, owners)}
                options={options}
                onChange={(change) => say([doorKey(due)], change)}
              />
            )
          )
        },
      })),
    [t, byKey, said, owners, options, say],
  )
  const chosen = open.map(doorKey).filter((key) => keys.has(key))
  return (
    <Card
      flush
      title={t.title(open.length)}
      sub={open.length > 0 && t.hint}
      tools={
        missing.length > 0 && (
          <span className="k-line">
            <span className="k-close-missing">{t.missing(missing.length)}</span>
            <LinkButton label={t.showMissing} onClick={() => setKeys(new Set(missing.map(doorKey)))} />
          </span>
        )
      }
    >
      {early.length > 0 && last !== undefined && (
        <div className="k-close-early">
          <Callout title={t.early(early.length, f.time(last))} />
        </div>
      )}
      {(chosen.length > 0 || (phone && open.length > 1)) && (
        <BulkBar
          count={chosen.length}
          options={options}
          onSay={(change) => say(chosen, change)}
          onAll={() => setKeys(chosen.length === open.length ? new Set() : new Set(open.map(doorKey)))}
        />
      )}
      {phone && open.length > 0 ? (
        <ul className="k-list">
          {open.map((name) => {
            const key = doorKey(name)
            return (
              <li key={key}>
                <OpenNameCard
                  name={name}
                  value={explanationOf(name, said, owners)}
                  options={options}
                  chosen={keys.has(key)}
                  onChoose={(on) => setKeys(new Set(on ? [...keys, key] : [...keys].filter((each) => each !== key)))}
                  onSay={(change) => say([key], change)}
                />
              </li>
            )
          })}
        </ul>
      ) : (
        <DueTable
          label={t.title(open.length)}
          rows={open}
          now={now}
          selection={{ keys, onChange: setKeys }}
          onOpen={({ listingId }) => onOpen(listingId)}
          without={WITHOUT}
          extra={extra}
          height={open.length > MANY ? 'calc(100dvh - 220px)' : undefined}
          empty={<EmptyState text={t.none} />}
        />
      )}
    </Card>
  )
}
