import { SelectField } from '../../../app/forms/SelectField.tsx'
import { useFormat, useText } from '../../../i18n/index.ts'
import { listsNewText } from '../../../i18n/messages/lists.new.ts'
import { Field } from '../../../ui/Field.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import type { Work } from './useWork.ts'

/** Which work the list becomes, and what will be asked. */
export function WorkField({ work }: { work: Work }) {
  const t = useText(listsNewText).form
  const f = useFormat()
  return (
    <>
      {work.rosters.length > 0 && (
        <Field label={t.onto}>
          {() => (
            <Segmented
              label={t.onto}
              options={[
                { value: 'new', label: t.ontoNew },
                { value: 'old', label: t.ontoOld },
              ]}
              value={work.onto}
              onChange={work.setOnto}
            />
          )}
        </Field>
      )}
      {work.onto === 'old' ? (
        <SelectField
          label={t.roster}
          options={work.rosters.map(({ id, name, organisationName }) => ({
            value: id,
            label: `${name} · ${organisationName}`,
          }))}
          value={work.rosterId}
          onChange={work.setRoster}
        />
      ) : (
        <SelectField
          label={t.work}
          options={work.templates.map(({ code, name }) => ({ value: code, label: f.pick(name) }))}
          value={work.template?.code ?? null}
          onChange={(code) => work.setTemplate(code ?? undefined)}
        />
      )}
      {work.questions && <small>{t.questions(f.pick(work.questions.name), work.questions.questions.length)}</small>}
    </>
  )
}
