import type { ORPCError } from '@orpc/server'

type Issue = {
  code?: string
  path?: readonly PropertyKey[]
  message?: string
  keys?: readonly string[]
  minimum?: number | bigint
  maximum?: number | bigint
}

/** One sentence on one field, from what the schema found. The value itself is never repeated. */
const sentence = (issue: Issue, zh: boolean): string => {
  switch (issue.code) {
    case 'invalid_type':
      return zh ? '缺少，或类型不对' : 'missing, or of the wrong type'
    case 'too_small':
      return zh
        ? `太短或太小（至少 ${String(issue.minimum ?? 1)}）`
        : `too short or too small (at least ${String(issue.minimum ?? 1)})`
    case 'too_big':
      return zh
        ? `太长或太大（至多 ${String(issue.maximum ?? '')}）`
        : `too long or too large (at most ${String(issue.maximum ?? '')})`
    case 'unrecognized_keys':
      return zh
        ? `多出了不认识的项：${(issue.keys ?? []).join('、')}`
        : `unknown keys: ${(issue.keys ?? []).join(', ')}`
    case 'invalid_value':
      return zh ? '不在可选的范围内' : 'not one of the allowed values'
    case 'invalid_format':
      return zh ? '格式不对' : 'not in the right form'
    default:
      return zh ? '不符合要求' : 'not valid'
  }
}

/** The fields of a refused input, in the reader's language. */
export const fieldsOf = (error: ORPCError<string, unknown>, language: 'zh' | 'en') =>
  zodFields({ issues: (error.data as { issues?: readonly Issue[] } | undefined)?.issues ?? [] }, language)

/** The same for input checked outside a request of its own. */
export const zodFields = ({ issues }: { issues: readonly Issue[] }, language: 'zh' | 'en') =>
  issues
    .slice(0, 50)
    .map((issue) => ({ path: (issue.path ?? []).map(String).join('.'), message: sentence(issue, language === 'zh') }))
