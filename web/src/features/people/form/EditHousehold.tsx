import type { HouseholdCard, PersonFound } from '@kapok/contract/people/schema'
import { useState } from 'react'
import { api, useCommand } from '../../../api/index.ts'
import { Form } from '../../../app/forms/Form.tsx'
import { ReasonDialog } from '../../../app/forms/ReasonDialog.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import { Action } from '../../../ui/Action.tsx'
import { say } from '../../../ui/say.ts'
import { SideSheet } from '../../../ui/sheet/SideSheet.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { FindMember } from './FindMember.tsx'
import { type MemberDraft, MemberRows } from './MemberRows.tsx'

type Draft = Pick<MemberDraft, 'role' | 'head'>
const NONE: ReadonlyMap<string, Draft> = new Map()

/**
 * Changes a household: who moves in and out at once, each by itself; the head, what members are to each other and the
 * note when saved.
 */
export function EditHousehold({ household, onClose }: { household: HouseholdCard; onClose: () => void }) {
  const t = useText(peopleText)
  const f = useFormat()
  const [drafts, setDrafts] = useState(NONE)
  const [note, setNote] = useState(household.note ?? '')
  const [leaving, setLeaving] = useState<MemberDraft>()
  const [coming, setComing] = useState<PersonFound>()
  const change = useCommand(api.people.changeHousehold, {
    onSuccess: () => {
      say(t.household.saved)
      onClose()
    },
  })
  const join = useCommand(api.people.joinHousehold, { onSuccess: () => coming && say(t.household.joined(coming.name)) })
  const leave = useCommand(api.people.leaveHousehold, {
    onSuccess: () => {
      if (leaving) say(t.household.left(leaving.name))
      setLeaving(undefined)
    },
  })
  // What the server says of who belongs here, and over it what was typed.
  const members = household.members.map(({ personId, name, role, head }): MemberDraft => {
    return { personId, name, role: role ?? '', head, ...drafts.get(personId) }
  })
  const was = new Map(household.members.map((member) => [member.personId, member]))
  const roles = members
    .filter(({ personId, role }) => role.trim() !== (was.get(personId)?.role ?? ''))
    .map(({ personId, role }) => ({ personId, role: role.trim() === '' ? null : role.trim() }))
  const head = members.find((member) => member.head)
  const newHead = head !== undefined && was.get(head.personId)?.head !== true
  const newNote = note.trim() !== (household.note ?? '')
  const ready = roles.length > 0 || newHead || newNote
  const submit = () => {
    if (!ready || change.isPending) return
    change.mutate({
      householdId: household.id,
      roles,
      ...(newHead && { headId: head.personId }),
      ...(newNote && { note: note.trim() === '' ? null : note }),
    })
  }
  return (
    <SideSheet
      opened
      onClose={onClose}
      phone="full"
      width={560}
      title={t.household.editTitle}
      sub={f.door(household.address)}
      footer={<Action label={t.form.save} tone="primary" onClick={submit} disabled={!ready} busy={change.isPending} />}
    >
      <Form onSubmit={submit} problem={change.error ?? join.error} label={t.household.editTitle}>
        <MemberRows
          members={members}
          onChange={(next) =>
            setDrafts(new Map(next.map(({ personId, role, head: is }) => [personId, { role, head: is }])))
          }
          onRemove={setLeaving}
          removeWords={{ verb: t.household.leave, of: t.household.leaveOf }}
        />
        <FindMember
          taken={new Set(was.keys())}
          onTake={(person) => {
            setComing(person)
            join.mutate({ householdId: household.id, personId: person.id })
          }}
        />
        <p className="k-field-hint">{t.household.joinNote}</p>
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
      {leaving && (
        <ReasonDialog
          title={t.household.leaveOf(leaving.name)}
          note={t.household.leaveNote}
          label={t.household.leaveReason}
          usual={Object.values(t.household.leaveReasons)}
          verb={t.household.leave}
          busy={leave.isPending}
          problem={leave.error}
          onSubmit={(reason) => leave.mutate({ personId: leaving.personId, reason })}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </SideSheet>
  )
}
