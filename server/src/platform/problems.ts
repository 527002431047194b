import type { ProblemBody } from '@kapok/contract/common/problem'
import type { BothLanguages } from '@kapok/contract/common/schema'

/**
 * One kind of failure. Every problem of the product is made by `problem()` in a module's `problems.ts`, so that code,
 * status and both sentences stand in one place.
 */
export type ProblemKind = {
  code: string
  /** HTTP status. */
  status: number
  /** What happened and what to do; `{name}` is filled from the details. Never personal data. */
  message: BothLanguages
  /** What was not lost, where that is in doubt. */
  kept?: BothLanguages
}

export class Problem extends Error {
  readonly kind: ProblemKind
  readonly details: Record<string, unknown>
  readonly fields: { path: string; message: string }[] | undefined
  constructor(
    kind: ProblemKind,
    details: Record<string, unknown> = {},
    fields?: { path: string; message: string }[],
    cause?: unknown,
  ) {
    super(kind.code, { cause })
    this.kind = kind
    this.details = details
    this.fields = fields
  }
}

export const problem = (code: string, status: number, message: BothLanguages, kept?: BothLanguages): ProblemKind => ({
  code,
  status,
  message,
  ...(kept && { kept }),
})

const fill = (text: string, details: Record<string, unknown>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))

export const problemBody = (error: Problem, language: 'zh' | 'en'): ProblemBody => ({
  code: error.kind.code,
  message: fill(error.kind.message[language], error.details),
  ...(error.kind.kept && { kept: fill(error.kind.kept[language], error.details) }),
  ...(error.fields && { fields: error.fields }),
  ...(Object.keys(error.details).length > 0 && { details: error.details }),
})

const nothingChanged = { zh: '没有改动任何内容。', en: 'Nothing was changed.' }

/** Problems that belong to no module. */
export const common = {
  invalidInput: problem(
    'invalid-input',
    400,
    {
      zh: '填写的内容有误，请按提示修改后再提交。',
      en: 'Something in the input is not right. Correct what is marked and send it again.',
    },
    nothingChanged,
  ),
  notSignedIn: problem('not-signed-in', 401, {
    zh: '请先登录。未发送的记录仍保存在本机。',
    en: 'Please sign in. Records not yet sent are kept on this device.',
  }),
  notPermitted: problem(
    'not-permitted',
    403,
    {
      zh: '您的身份或负责区域不能做这件事。需要时请找站长或管理员。',
      en: 'Your role or area does not allow this. Ask your station head or administrator if you need it.',
    },
    nothingChanged,
  ),
  ownPasswordNeeded: problem('own-password-needed', 403, {
    zh: '现在的密码是别人给的。请先设一个只有您知道的密码。',
    en: 'Your password was given to you by somebody else. Set one that only you know first.',
  }),
  secondFactorNeeded: problem('second-factor-needed', 403, {
    zh: '您的身份须先设置第二重验证（动态验证码）。',
    en: 'Your role needs a second factor. Set it up first.',
  }),
  notFound: problem('not-found', 404, {
    zh: '找不到，或不在您负责的范围内。',
    en: 'Not found, or outside what you may see.',
  }),
  commandIdReused: problem(
    'command-id-reused',
    409,
    {
      zh: '这个编号已用于另一次提交。请刷新后重试。',
      en: 'This command id was used for something else. Reload and try again.',
    },
    nothingChanged,
  ),
  conflict: problem(
    'conflict',
    409,
    {
      zh: '刚才有人改过同一条内容，请刷新查看后再试。',
      en: 'Somebody changed the same thing just now. Reload and look before trying again.',
    },
    nothingChanged,
  ),
  otherAccount: problem(
    'other-account',
    409,
    {
      zh: '现在登录的是另一个账号。这些记录仍保存在本机，本人登录后再发送。',
      en: 'Another account is signed in now. These records are kept here and are sent when their owner signs in.',
    },
    nothingChanged,
  ),
  tooLarge: problem(
    'too-large',
    413,
    { zh: '内容太大，请分次提交。', en: 'This is too large. Send it in parts.' },
    nothingChanged,
  ),
  /** `retryAfter` in seconds, as in the header. */
  tooMany: problem('too-many-requests', 429, {
    zh: '操作太频繁，请稍候再试。',
    en: 'Too many attempts. Wait a little and try again.',
  }),
  unavailable: problem(
    'unavailable',
    503,
    {
      zh: '服务暂时连不上数据库，正在恢复。请稍后重试。',
      en: 'The database cannot be reached and is being brought back. Try again shortly.',
    },
    { zh: '没有回执的提交请重发，不会重复。', en: 'Send again what was not answered; nothing will be doubled.' },
  ),
  internal: problem(
    'internal',
    500,
    {
      zh: '服务出错了，已记入日志。请重试；若仍出错，请告诉管理员。',
      en: 'Something failed on our side and was logged. Try again; if it fails again, tell your administrator.',
    },
    { zh: '没有回执的提交请重发，不会重复。', en: 'Send again what was not answered; nothing will be doubled.' },
  ),
} as const
