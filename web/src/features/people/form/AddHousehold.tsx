import type { PersonCard, PersonFound } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { api, useCommand, uuidv7 } from '../../../api/index.ts'
import { Form } from '../../../app/forms/Form.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { say } from '../../../ui/say.ts'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { FindMember } from './FindMember.tsx'
import { type MemberDraft, MemberRows } from './MemberRows.tsx'

/** People who live behind one door, and who of them is the head. */
export function AddHousehold({ person, onClose }: { person: PersonCard; onClose: () => void }) {
  const t = useText(peopleText)
  const f = useFormat()
  const [householdId] = useState(uuidv7)
  const [members, setMembers] = useState<MemberDraft[]>([
    { personId: person.id, name: person.name, role: '', head: true },
  ])
  const [note, setNote] = useState('')
  const add = useCommand(api.people.addHousehold, {
    onSuccess: () => {
      say(t.household.made)
      onClose()
    },
  })
  const take = ({ id, name }: PersonFound) =>
    setMembers((now) =>
      now.some(({ personId }) => personId === id) ? now : [...now, { personId: id, name, role: '', head: false }],
    )
  const submit = () => {
    if (add.isPending) return
    add.mutate({
      householdId,
      areaId: person.areaId,
      ...(person.address.dwellingId && { dwellingId: person.address.dwellingId }),
      members: members.map(({ personId, role, head }) => ({
        personId,
        head,
        ...(role.trim() !== '' && { role }),
      })),
      ...(note.trim() !== '' && { note }),
    })
  }
  return (
    <SideSheet
      opened
      onClose={onClose}
      phone="full"
      width={560}
      title={t.household.makeTitle}
      sub={f.door(person.address)}
      footer={<Action label={t.household.make} tone="primary" onClick={submit} busy={add.isPending} />}
    >
      <Form onSubmit={submit} problem={add.error} label={t.household.makeTitle}>
        <MemberRows members={members} fixed={person.id} onChange={setMembers} />
        <FindMember taken={new Set(members.map(({ personId }) => personId))} onTake={take} />
        <TextField
          label={t.household.note}
          hint={t.household.noteHint}
          optional
          lines={2}
          value={note}
          onChange={setNote}
          maxLength={2000}
        />
      </Form>
    </SideSheet>
  )
}
