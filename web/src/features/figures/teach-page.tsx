import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type OutputOf, useQueryOf } from '../../api/index.ts'
import { SelectField } from '../../app/forms/SelectField.tsx'
import { NotYours } from '../../app/NotYours.tsx'
import { Problem } from '../../app/Problem.tsx'
import { useParam } from '../../app/useParam.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { templatesText } from '../../i18n/messages/templates.ts'
import { Card } from '../../ui/Card.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { say } from '../../ui/say.ts'
import { TextField } from '../../ui/TextField.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Teaching } from './templates/Teaching.tsx'
import { useTeach } from './templates/useTeach.ts'
import './templates/templates.css'

/** A superior's form that we have not seen yet. */
export function TeachPage() {
  const t = useText(templatesText)
  const { may } = useWorkplace()
  return may(api.figures.teachTemplate) ? <Teach known={undefined} /> : <NotYours title={t.title} />
}

/** One that we know, taught again: another file, or other places. */
export function TeachAgainPage() {
  const t = useText(templatesText)
  const templateId = useParam('templateId')
  const { data, error, refetch } = useQueryOf(api.figures.getTemplate, { templateId })
  if (data) return <Teach known={data} />
  return (
    <>
      <PageHead title={t.title} back={{ label: t.back, href: '/figures/templates' }} />
      <Card>{error ? <Problem problem={error} onRetry={() => void refetch()} /> : <Waiting rows={8} />}</Card>
    </>
  )
}

function Teach({ known }: { known: OutputOf<typeof api.figures.getTemplate> | undefined }) {
  const t = useText(templatesText)
  const { history } = useRouter()
  const { me, membership, organisationId } = useWorkplace()
  const stations = [...new Map(me.memberships.map((each) => [each.organisationId, each.organisationName]))]
  const [station, setStation] = useState<string | null>(
    known?.template.organisationId ?? organisationId ?? membership?.organisationId ?? null,
  )
  const teach = useTeach(known, station, (templateId) => {
    say(t.teaching.saved(teach.name))
    history.push(`/figures/templates/${templateId}`)
  })
  const { form, slots, name, take, save } = teach
  return (
    <>
      <PageHead
        title={known ? t.teaching.titleAgain(known.template.name) : t.teaching.title}
        sub={t.teaching.sub}
        back={{ label: t.back, href: '/figures/templates' }}
        primary={
          form && {
            label: t.teaching.save,
            onClick: teach.send,
            busy: save.isPending,
            disabled: slots.length === 0 || name.trim() === '',
          }
        }
        others={form && [{ label: t.teaching.other, onClick: teach.again }]}
      />
      <div className="k-stack" data-wide>
        {(form || (!known && stations.length > 1)) && (
          <div className="k-form-row">
            {form && (
              <TextField
                label={t.teaching.name}
                placeholder={t.teaching.namePlaceholder}
                value={name}
                onChange={teach.setName}
                maxLength={60}
              />
            )}
            {!known && stations.length > 1 && (
              <SelectField
                label={t.teaching.station}
                options={stations.map(([value, label]) => ({ value, label }))}
                value={station}
                onChange={setStation}
              />
            )}
          </div>
        )}
        {form ? (
          <Teaching teach={teach} />
        ) : (
          <Card>
            <FileDrop
              accept=".xlsx,.docx"
              title={t.teaching.drop}
              hint={t.teaching.dropHint}
              busy={take.isPending}
              onFiles={([file]) => file && take.mutate(file)}
            />
            {take.isPending && (
              <p role="status" className="k-muted">
                {t.teaching.taking}
              </p>
            )}
            {take.error && <Problem problem={take.error} />}
          </Card>
        )}
      </div>
    </>
  )
}
