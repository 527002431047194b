import { FileRefused, outlineTemplate, type TemplateOutline } from '#platform/files/index.ts'
import { Problem } from '#platform/problems.ts'
import { formRefused } from './problems.ts'

const refusals: Record<string, { zh: string; en: string }> = {
  'file-empty': { zh: '文件是空的', en: 'The file is empty' },
  'file-too-large': { zh: '文件太大（最多 10 MB，展开后 96 MB）', en: 'The file is too large (10 MB, unpacked 96 MB)' },
  'file-not-a-table': {
    zh: '这不是能填的表：请用不带宏的 .xlsx 或 .docx（旧的 .xls、.doc 请另存一次）',
    en: 'This is no form that can be filled: use .xlsx or .docx without macros (save an old .xls or .doc anew)',
  },
  'file-damaged': { zh: '文件不完整或已损坏，请重新保存后再试', en: 'The file is cut off or damaged; save it again' },
  'file-took-too-long': { zh: '读取时间太长，已停止', en: 'Reading took too long and was stopped' },
}

/** What a form looks like. @throws form-refused */
export const outlineForm = async (bytes: Uint8Array, language: 'zh' | 'en'): Promise<TemplateOutline> => {
  try {
    return await outlineTemplate(bytes)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const why = refusals[error.code] ?? refusals['file-damaged']!
    throw new Problem(formRefused, { why: why[language], reason: error.code })
  }
}
