import { useState } from 'react'
import { api, type OutputOf, useQueryOf } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { useText } from '../../../i18n/index.ts'
import { listsBatchText } from '../../../i18n/messages/lists.batch.ts'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { LinkButton } from '../../rosters/today/door/LinkButton.tsx'
import { HandBackDialog } from '../batch/rows/HandBackDialog.tsx'
import './given.css'

type Given = OutputOf<typeof api.lists.givenCells>['items'][number]

/** What the senders of lists wrote of somebody, in their own columns; from here a row goes back that is not ours. */
export function GivenCells({ listingId }: { listingId: string }) {
  const t = useText(listsBatchText).given
  const { may } = useWorkplace()
  const { data } = useQueryOf(api.lists.givenCells, may(api.lists.givenCells) ? { listingId } : null)
  const [returning, setReturning] = useState<Given>()
  return (
    <>
      {data?.items.map((given) => (
        <section key={`${given.batchId} ${given.line}`} className="k-given">
          <header>
            <h3>{t.title}</h3>
            {may(api.lists.handBack) && <LinkButton label={t.notOurs} onClick={() => setReturning(given)} />}
          </header>
          <small>{[given.senderName, t.line(given.batchName, given.line)].filter(Boolean).join(' · ')}</small>
          <DefinitionList
            items={given.cells
              .filter(({ text }) => text.trim() !== '')
              .map(({ title, text }, at) => ({ key: `${at}`, term: title, value: text }))}
          />
        </section>
      ))}
      {returning && (
        <HandBackDialog batchId={returning.batchId} lines={[returning.line]} onClose={() => setReturning(undefined)} />
      )}
    </>
  )
}
