import { runInThread } from './run-in-thread.ts'
import type { TemplateMessage, TemplateRequest } from './template-thread.ts'
import { type TemplateFill, type TemplateOutline, templateLimits } from './template-types.ts'

const program = new URL('./template-thread.ts', import.meta.url)

/**
 * What an .xlsx or .docx looks like to somebody who points at the places that are to be filled. Read in a thread, within
 * `templateLimits`.
 *
 * Throws only `FileRefused`; files with macros are refused too.
 */
export const outlineTemplate = (bytes: Uint8Array): Promise<TemplateOutline> =>
  runInThread(program, { bytes, request: {} }, templateLimits, (message: TemplateMessage) =>
    'outline' in message ? message.outline : undefined,
  )

/**
 * The same file with values at the places pointed at; everything else in it stays as it is. What is written is never a formula;
 * formulas that were there are counted anew when it is opened. Equal input makes equal bytes.
 *
 * Throws only `FileRefused`.
 */
export const fillTemplate = (bytes: Uint8Array, fill: TemplateFill): Promise<Uint8Array> => {
  const request: TemplateRequest = { fill }
  return runInThread(program, { bytes, request }, templateLimits, (message: TemplateMessage) =>
    'filled' in message ? message.filled : undefined,
  )
}
