import { useRef, useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'
import { checkColumns } from './columnUse.ts'
import type { SenderChoice } from './SenderField.tsx'
import { titleOf } from './titleOf.ts'
import type { HandIn } from './useHandIn.ts'
import type { Receivers } from './useReceivers.ts'
import type { Work } from './useWork.ts'

type BatchDraftProps = {
  list: HandIn
  work: Work
  receivers: Receivers
  /** A name the source brought with it: the title of a sign-up. */
  title: string | undefined
  onMade: (batchId: string) => void
}

type Missing = 'name' | 'deadline' | 'sender' | 'roster' | 'names' | 'columns' | 'same'

/** What will be a list: a name, a sender, a deadline; made in one press, a new sender first. */
export function useBatchDraft({ list, work, receivers, title, onMade }: BatchDraftProps) {
  const { responseId } = useWorkplace()
  const { peek } = list
  const { station } = receivers
  const [ids] = useState(() => ({ batch: uuidv7(), sender: uuidv7() }))
  const [ownName, setName] = useState<string>()
  const [ownSender, setSender] = useState<SenderChoice>()
  const [deadline, setDeadline] = useState<string>()
  const [ownArea, setArea] = useState<string>()
  const [again, setAgain] = useState(false)
  const senderMade = useRef(false)

  const name = ownName ?? title ?? (peek ? titleOf(peek) : '')
  const guessed: SenderChoice = peek?.sender ? { of: 'known', senderId: peek.sender.id } : { of: 'none' }
  const sender = ownSender ?? guessed
  const areaId = ownArea ?? station?.areaId
  const { twice, named } = checkColumns(list.columns)
  const { meant } = work

  const addSender = useCommand(api.lists.addSender)
  const receive = useCommand(api.lists.receiveBatch, { onSuccess: ({ batchId }) => onMade(batchId) })
  /** The first thing that is still to be said; the button waits for it. */
  const missing: Missing | undefined =
    name.trim() === ''
      ? 'name'
      : deadline === undefined
        ? 'deadline'
        : sender.of === 'new' && sender.name.trim() === ''
          ? 'sender'
          : meant === undefined
            ? 'roster'
            : !named
              ? 'names'
              : twice !== undefined
                ? 'columns'
                : peek?.sameFile && !again
                  ? 'same'
                  : undefined
  const complete =
    missing === undefined &&
    peek !== undefined &&
    station !== undefined &&
    areaId !== undefined &&
    meant !== undefined &&
    deadline !== undefined &&
    responseId !== null

  const submit = async () => {
    if (!complete) return
    if (sender.of === 'new' && !senderMade.current) {
      const made = await addSender
        .mutateAsync({
          senderId: ids.sender,
          organisationId: station.organisationId,
          name: sender.name.trim(),
          kind: sender.kind,
        })
        .catch(() => undefined)
      if (!made) return
      senderMade.current = true
    }
    const senderId = sender.of === 'new' ? ids.sender : sender.of === 'known' ? sender.senderId : undefined
    receive.mutate({
      batchId: ids.batch,
      uploadId: peek.uploadId,
      responseId,
      organisationId: station.organisationId,
      areaId,
      name: name.trim(),
      ...(senderId !== undefined && { senderId }),
      deadline,
      sheet: peek.sheet,
      headerLine: peek.headerLine,
      columns: [...list.columns],
      added: [...list.added],
      ...meant,
      again,
    })
  }
  return {
    name,
    setName,
    sender,
    setSender,
    deadline,
    setDeadline,
    areaId,
    setArea,
    again,
    onAgain: () => setAgain(true),
    addSender,
    receive,
    missing,
    ready: complete,
    submit: () => void submit(),
  }
}
export type BatchDraft = ReturnType<typeof useBatchDraft>
