import type { Slot, SlotContent, TemplateOutline } from '@kapok/contract/figures/template-schema'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiProblem, api, type OutputOf, useCommand, uuidv7 } from '../../../api/index.ts'

type Known = OutputOf<typeof api.figures.getTemplate>
type Form = { fileId: string; name: string; outline: TemplateOutline }

const LONG = 90_000

/** Teaching a form, or one that is known again: the file, what was pointed at, and what is chosen now. */
export function useTeach(known: Known | undefined, station: string | null, onDone: (templateId: string) => void) {
  const [templateId] = useState(() => known?.template.id ?? uuidv7())
  const [form, setForm] = useState<Form | undefined>(
    known && { fileId: known.fileId, name: known.template.fileName, outline: known.outline },
  )
  const [slots, setSlots] = useState<readonly Slot[]>(known?.slots ?? [])
  const [chosen, setChosen] = useState<string>()
  const [name, setName] = useState(known?.template.name ?? '')
  const take = useMutation<Form, ApiProblem, File>({
    mutationFn: async (file) => {
      const input = { fileId: uuidv7(), organisationId: station ?? '', file }
      const taken = await api.figures.takeTemplateFile(input, { timeout: LONG })
      return { fileId: taken.fileId, name: taken.fileName, outline: taken.outline }
    },
    onSuccess: (taken) => {
      setForm(taken)
      setChosen(undefined)
      if (taken.outline.kind !== form?.outline.kind) setSlots([])
      if (name === '') setName(taken.name.replace(/\.\w+$/, '').slice(0, 60))
    },
  })
  const save = useCommand(api.figures.teachTemplate, { onSuccess: (done) => onDone(done.templateId) })
  const put = (at: string, content: SlotContent | undefined) =>
    setSlots((before) => {
      const others = before.filter((slot) => slot.at !== at)
      return content === undefined ? others : [...others, { at, content }]
    })
  return {
    form,
    slots,
    chosen,
    choose: setChosen,
    name,
    setName,
    put,
    take,
    save,
    send: () =>
      form &&
      station !== null &&
      save.mutate({ templateId, organisationId: station, fileId: form.fileId, name: name.trim(), slots: [...slots] }),
    again: () => setForm(undefined),
  }
}
export type Teach = ReturnType<typeof useTeach>
