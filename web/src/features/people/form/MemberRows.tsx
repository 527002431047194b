import { useText } from '../../../i18n/index.ts'
import { peopleText } from '../../../i18n/messages/people.ts'
import '../card/rows.css'
import './members.css'

export type MemberDraft = { personId: string; name: string; role: string; head: boolean }

type MemberRowsProps = {
  members: readonly MemberDraft[]
  /** Who the household is made for; stays. */
  fixed?: string | undefined
  onChange: (members: MemberDraft[]) => void
  /** Where taking somebody out is more than a change of this list. */
  onRemove?: ((member: MemberDraft) => void) | undefined
  removeWords?: { verb: string; of: (name: string) => string } | undefined
}

export function MemberRows({ members, fixed, onChange, onRemove, removeWords }: MemberRowsProps) {
  const t = useText(peopleText)
  const words = removeWords ?? { verb: t.household.remove, of: t.household.removeOf }
  const remove =
    onRemove ?? (({ personId }: MemberDraft) => onChange(members.filter((member) => member.personId !== personId)))
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
      {members.map((each) => {
        const { personId, name, role, head } = each
        return (
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
                aria-label={words.of(name)}
                onClick={() => remove(each)}
              >
                {words.verb}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
