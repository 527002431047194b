import { meansProblem } from '#platform/db/errors.ts'
import { problem } from '#platform/problems.ts'

const kept = { zh: '没有保存任何内容。', en: 'Nothing was saved.' }

/** The file is no form we can fill; `details.reason` is one of the refusals of reading a file. */
export const formRefused = problem('form-refused', 400, { zh: '{why}', en: '{why}' }, kept)
/** `details.places` cannot be filled as was said. */
export const placesWrong = problem(
  'form-places-wrong',
  400,
  {
    zh: '这些位置填不了：{places}。请刷新后重新点选。',
    en: 'These places cannot be filled: {places}. Reload and point at them again.',
  },
  kept,
)
/** A cell that counts by itself was pointed at. */
export const placeIsFormula = problem(
  'form-place-is-formula',
  400,
  {
    zh: '{places} 是公式，会自己算，不用填。请换一格。',
    en: '{places} is a formula and counts by itself. Point at another cell.',
  },
  kept,
)
/** Columns of a list stand in several rows, or outside a table. */
export const listInOneRow = problem(
  'form-list-in-one-row',
  400,
  {
    zh: '名单的各列要点在同一行（表格里名单开始的那一行）。',
    en: 'Point at the columns of the list in one row: the row of the table where the list begins.',
  },
  kept,
)
export const nameTaken = problem(
  'template-name-taken',
  409,
  { zh: '已有同名的模板，请换个名字。', en: 'There is a template of that name already. Choose another.' },
  kept,
)
export const templateRemoved = problem('template-removed', 409, {
  zh: '这个模板已收起，不能再填。以前填好的仍在。',
  en: 'This template was put away and is filled no more. What was filled is kept.',
})
export const dayOutside = problem('filling-day-outside', 400, {
  zh: '日期须在响应开始（{from}）至今天（{to}）之间。',
  en: 'Choose a day from the start of the response ({from}) up to today ({to}).',
})
export const needsRoster = problem('filling-needs-roster', 400, {
  zh: '这张表里有名单，请选择填哪一份名册。',
  en: 'This form has a list in it. Choose the roster whose lines go there.',
})
export const needsReason = problem('filling-needs-reason', 400, {
  zh: '这张表里有个人信息，请写明用途。',
  en: 'This form holds personal data. Say what it is for.',
})
export const onlyNow = problem('filling-only-now', 400, {
  zh: '名单和覆盖情况只有现在的，填不了过去某个时刻的。请把时刻改为现在。',
  en: 'Lists and coverage are known as they are now, not at a past moment. Fill the form as of now.',
})
export const listTooLong = problem('filling-list-too-long', 409, {
  zh: '表里只有 {room} 行的位置，名单有 {rows} 行。请在模板文件里把名单下面的内容往下移，重新上传再教一次。',
  en: 'The form has room for {room} lines, the list has {rows}. Move what stands below the list further down in the file and teach it again.',
})

meansProblem({ report_template_name_uq: nameTaken })
