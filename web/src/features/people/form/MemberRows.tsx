import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import '../card/rows.css'
import './members.css'

export type MemberDraft = { personId: string; name: string; role: string; head: boolean }

type MemberRowsProps = {
  members: readonly MemberDraft[]
  /** Who the household is made for; stays. */
  fixed: string
  onChange: (members: MemberDraft[]) => void
}

export function MemberRows({ members, fixed, onChange }: MemberRowsProps) {
  const t = useText(peopleText)
  const change = (personId: string, part: Partial<MemberDraft>) =>
    onChange(
      members.map((member) => ({
        ...member,
        ...(part.head && { head: false }),
        ...(member.personId === personId && part),
      })),
    )
  return (
    <ul className="k-facts k-members">
      {members.map(({ personId, name, role, head }) => (
        <li key={personId}>
          <b>{name}</b>
          <input
            className="k-input"
            aria-label={`${name} ${t.household.role}`}
            placeholder={t.household.roleHint}
            value={role}
            maxLength={20}
            onChange={(event) => change(personId, { role: event.currentTarget.value })}
          />
          <label>
            <input type="radio" name="head" checked={head} onChange={() => change(personId, { head: true })} />
            {t.household.isHead}
          </label>
          {personId === fixed ? (
            <span />
          ) : (
            <button
              type="button"
              className="k-bare k-fact-end"
              aria-label={t.household.removeOf(name)}
              onClick={() => onChange(members.filter((member) => member.personId !== personId))}
            >
              {t.household.remove}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
