import { useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { type HandedIn, takeHandedIn } from '../../app/handedIn.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { listsNewText } from '../../i18n/messages/lists.new.ts'
import { listsText } from '../../i18n/messages/lists.ts'
import { Action } from '../../ui/Action.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { BatchForm } from './new/BatchForm.tsx'
import { ColumnsCard } from './new/ColumnsCard.tsx'
import { cellsText } from './new/cellsText.ts'
import { looksLikeChain } from './new/looksLikeChain.ts'
import { SameFile } from './new/SameFile.tsx'
import { SourceCard } from './new/SourceCard.tsx'
import { useBatchDraft } from './new/useBatchDraft.ts'
import { useHandIn } from './new/useHandIn.ts'
import { useReceivers } from './new/useReceivers.ts'
import { useWork } from './new/useWork.ts'
import { DropVeil } from './shared/DropVeil.tsx'
import { useDropAnywhere } from './shared/useDropAnywhere.ts'
import './new/new.css'

const ChainReader = lazy(async () => ({ default: (await import('./chain/ChainReader.tsx')).ChainReader }))

/** A list from a file or a clipboard to rows that are being checked: look at the columns, say until when, go. */
export function NewListPage() {
  const t = useText(listsNewText)
  const lists = useText(listsText)
  const router = useRouter()
  const [{ roster: rosterId }] = useAddress()
  const { may, response, responsesLoading } = useWorkplace()
  const receivers = useReceivers()
  const work = useWork(rosterId)
  const template = work.onto === 'new' ? work.template?.code : undefined
  const list = useHandIn(receivers.station?.organisationId, {
    ...(response && { responseId: response.id }),
    ...(template !== undefined && { template }),
  })
  const roster = useQueryOf(api.rosters.getRoster, rosterId === undefined ? null : { rosterId })
  const [chain, setChain] = useState<string>()
  const [title, setTitle] = useState<string>()
  const draft = useBatchDraft({
    list,
    work,
    receivers,
    title,
    onMade: (batchId) => router.history.replace(`/lists/${batchId}`),
  })
  const hand = (what: HandedIn) => {
    if ('pasted' in what && chain === undefined && looksLikeChain(what.pasted)) setChain(what.pasted)
    else {
      if (!('pasted' in what && what.cells)) setChain(undefined)
      setTitle('pasted' in what ? what.name : undefined)
      list.look.mutate({ what })
    }
  }
  const allowed = may(api.lists.receiveBatch) && receivers.station !== undefined
  const over = useDropAnywhere(allowed && !list.peek && chain === undefined ? hand : undefined)
  const latest = useRef(hand)
  useEffect(() => {
    latest.current = hand
  })
  useEffect(() => {
    const what = allowed ? takeHandedIn() : undefined
    if (what) latest.current(what)
  }, [allowed])
  const senderId = draft.sender.of === 'known' ? draft.sender.senderId : undefined
  const peek = list.peek
  return (
    <>
      <DropVeil shown={over} />
      <PageHead
        title={roster.data ? t.onto(roster.data.name) : t.title}
        back={
          roster.data
            ? { label: roster.data.name, href: `/rosters/${roster.data.id}` }
            : { label: lists.title, href: '/lists' }
        }
      />
      {response === null && !responsesLoading ? (
        <Card>
          <EmptyState text={lists.noResponse} action={{ label: lists.noResponseGo, href: '/responses' }} />
        </Card>
      ) : !allowed ? (
        <Card>
          <EmptyState text={t.notYours} action={{ label: lists.title, href: '/lists' }} />
        </Card>
      ) : !peek ? (
        <>
          {chain === undefined ? (
            <SourceCard list={list} onHand={hand} />
          ) : (
            <>
              <Callout
                tone="plain"
                title={t.chain.title}
                action={
                  <span className="k-line">
                    <Action label={t.chain.plain} onClick={() => hand({ pasted: chain })} />
                    <Action label={t.again} onClick={() => setChain(undefined)} />
                  </span>
                }
              >
                {t.chain.text}
              </Callout>
              {list.look.error && <Problem problem={list.look.error} />}
              <Suspense fallback={<Waiting rows={8} />}>
                <ChainReader
                  first={chain}
                  onDone={(table, name) => hand({ pasted: cellsText(table), name, cells: true })}
                />
              </Suspense>
            </>
          )}
        </>
      ) : (
        <>
          {peek.sameFile && <SameFile same={peek.sameFile} again={draft.again} onAgain={draft.onAgain} />}
          <div className="k-new">
            <ColumnsCard
              key={`${peek.uploadId} ${peek.sheet} ${peek.headerLine}`}
              list={list}
              peek={peek}
              questions={work.questions}
              senderId={senderId}
              onAgain={() => {
                list.again()
                setChain(undefined)
                setTitle(undefined)
              }}
            />
            <BatchForm list={list} work={work} draft={draft} receivers={receivers} />
          </div>
        </>
      )}
    </>
  )
}
