import { workerData } from 'node:worker_threads'
import { outlineLetter } from './docx-outline.ts'
import { fillLetterTemplate } from './fill-letter-template.ts'
import { fillWorkbookTemplate } from './fill-sheet-template.ts'
import { openTemplate } from './template-parts.ts'
import { outlineWorkbook } from './template-sheet.ts'
import { type TemplateFill, type TemplateOutline, templateLimits } from './template-types.ts'
import { say, sayWhatFails } from './thread-says.ts'

// The program of the thread that looks at templates and fills them.

/** Without `fill` it is looked at. */
export type TemplateRequest = { fill?: TemplateFill }
export type TemplateInput = { bytes: Uint8Array; request: TemplateRequest }
export type TemplateMessage = { outline: TemplateOutline } | { filled: Uint8Array }

await sayWhatFails(async () => {
  const { bytes, request } = workerData as TemplateInput
  const { fill } = request
  const { kind, guard } = openTemplate(bytes, templateLimits.unpackedBytes)
  if (fill === undefined) {
    const outline = await (kind === 'xlsx' ? outlineWorkbook(guard) : outlineLetter(guard))
    return say<TemplateMessage>({ outline })
  }
  const filled = await (kind === 'xlsx' ? fillWorkbookTemplate(guard, fill) : fillLetterTemplate(guard, fill))
  say<TemplateMessage>({ filled })
})
