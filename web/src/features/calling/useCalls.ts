import { isPhoneStep } from '@kapok/contract/calling/pause'
import type { CallCard, DueKey, PassReason } from '@kapok/contract/calling/schema'
import type { ContactRecorded, RecordContact } from '@kapok/contract/rosters/schema'
import { useRef, useState } from 'react'
import { ApiProblem, api, send, uuidv7 } from '../../api/index.ts'

/** What was recorded last, so that a wrong key can be taken back at once. */
export type Recorded = {
  contactId: string
  key: DueKey
  name: string
  outcome: RecordContact['outcome']
  told: ContactRecorded
}

/** Where the desk is: nothing in hand, on its way to a name, at a name, after one for which the telephone is used up. */
export type Phase = 'idle' | 'busy' | 'calling' | 'beyond' | 'none'

const problemOf = (error: unknown) =>
  error instanceof ApiProblem ? error : new ApiProblem(0, { code: 'failed', message: String(error) }, { cause: error })

/** Whether the ladder goes on elsewhere than by telephone. */
function isBeyond(card: CallCard, { told, outcome }: Recorded): boolean {
  if (outcome === 'reached' || outcome === 'put_off' || outcome === 'duplicate') return false
  const step = card.roster.ladder.steps.find(({ code }) => code === told.step?.code)
  return !step || !isPhoneStep(step.action)
}

/** Serving, recording and undoing: one act after the other, each with its problem told. */
export function useCalls(rosterId: string | undefined, undoReason: string, onChange: () => void) {
  const [phase, setPhase] = useState<Phase>('idle')
  const [card, setCard] = useState<CallCard>()
  const [last, setLast] = useState<Recorded>()
  const [undone, setUndone] = useState<string>()
  const [problem, setProblem] = useState<ApiProblem>()
  const busy = useRef(false)
  /** The result that no answer has come to: pressed again it is the same act, and is recorded once. */
  const unanswered = useRef<{ what: string; id: string }>(undefined)

  /** Does one act; what fails leaves the desk where it was. */
  const act = async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    setProblem(undefined)
    try {
      await work()
    } catch (error) {
      setProblem(problemOf(error))
      setPhase((now) => (now === 'busy' ? 'idle' : now))
    } finally {
      busy.current = false
    }
  }
  const open = async (callId: string) => {
    setCard(await api.calling.card({ callId }))
    setPhase('calling')
  }
  const serve = async (only?: DueKey) => {
    setPhase('busy')
    const { call } = await send(api.calling.serveNext, {
      ...(rosterId !== undefined && { rosterId }),
      ...(only && { only }),
    })
    if (call) await open(call.callId)
    else {
      setCard(undefined)
      setPhase('none')
    }
    onChange()
  }

  return {
    phase,
    card,
    last,
    undone,
    problem,
    /** What is held already, after the browser was closed over it. */
    resume: (callId: string) => act(() => open(callId)),
    next: () => act(() => serve()),
    take: (key: DueKey) => act(() => serve(key)),
    /** Records, and goes on to the next name, or to what comes after the telephone. What fails stays as it was entered. */
    record: async (input: RecordContact): Promise<ContactRecorded> => {
      const what = JSON.stringify(input)
      const id = unanswered.current?.what === what ? unanswered.current.id : uuidv7()
      unanswered.current = { what, id }
      const told = await send(api.rosters.recordContact, input, { id })
      const { listingId, day, slot, outcome } = input
      const recorded = { contactId: id, key: { listingId, day, slot }, name: card?.door.name ?? '', outcome, told }
      setLast(recorded)
      setUndone(undefined)
      if (card && isBeyond(card, recorded)) {
        setPhase('beyond')
        onChange()
      } else void act(() => serve())
      return told
    },
    undo: () =>
      act(async () => {
        if (!last) return
        await send(api.rosters.reverseContact, { contactId: last.contactId, reason: undoReason })
        setLast(undefined)
        setUndone(last.name)
        await serve(last.key)
      }),
    pass: (reason: PassReason) =>
      act(async () => {
        if (!card) return
        await send(api.calling.pass, { callId: card.callId, reason, backInMinutes: reason === 'no_number' ? 240 : 30 })
        await serve()
      }),
    release: () =>
      act(async () => {
        if (card) await send(api.calling.release, { callId: card.callId })
        setCard(undefined)
        setPhase('idle')
        onChange()
      }),
    callAnyway: (reason: string) =>
      act(async () => {
        if (!card) return
        await send(api.calling.callAnyway, { callId: card.callId, reason })
        setCard({ ...card, anyway: reason })
      }),
    takeOver: (contactId: string) =>
      act(async () => {
        if (!card) return
        await send(api.calling.takeOverAnswer, { callId: card.callId, contactId })
        await serve()
      }),
    /** Hands on and goes to the next name where one has just been recorded. */
    handOn: (key: DueKey, to: string, dueAt: string, andNext: boolean) =>
      act(async () => {
        await send(api.rosters.handOn, { handOnId: uuidv7(), ...key, to: to.slice(0, 60), dueAt })
        if (andNext) await serve()
        else onChange()
      }),
  }
}
export type Calls = ReturnType<typeof useCalls>
