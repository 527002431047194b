import { plain } from './text.ts'

const header = /^(#? ?(?:接龙|接龍|群接龙|group ?note))(?![a-z])/i

/** `#接龙 5月8日 蔬菜包` as the mark and the rest; null where a line does not begin like one. */
export function readHeader(text: string): { mark: string; rest: string } | null {
  const line = plain(text)
  const mark = header.exec(line)?.[1]
  if (mark === undefined) return null
  const rest = line.slice(mark.length)
  // 接龙报名表: a title that happens to begin so
  if (!mark.startsWith('#') && /^\p{L}/u.test(rest)) return null
  return { mark, rest: rest.replace(/^[ ::,，-]+/, '') }
}

const deadline = /截止|截至|截单|(?:点|分|:\d\d|天|号|日|午|晚|时|间)半?(?:之?前|以前)|报名至|before \d|deadline/i
export const isDeadline = (text: string): boolean => deadline.test(text)

const option = /(^|[ ,;/(、|】)])([A-Ha-h]) ?[::.、)=-] ?/g

/** `A：鸡腿饭 B：面(牛/鸡)`: what can be chosen, by letter. A single letter is no menu. */
export function readMenu(lines: readonly string[]): Record<string, string> {
  const menu: Record<string, string> = {}
  for (const line of lines) {
    const found = [...line.matchAll(option)]
    for (const [at, match] of found.entries()) {
      const to = found[at + 1]?.index ?? line.length
      const text = line.slice(match.index + match[0].length, to).trim()
      if (text !== '') menu[(match[2] ?? '').toUpperCase()] ??= text
    }
  }
  return 'A' in menu && Object.keys(menu).length > 1 ? menu : {}
}

const clock = '\\d{1,2}:\\d{2}(?::\\d{2})?'
const day = '(?:(?:\\d{2,4}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?|昨天|今天|星期.|周.)'
const sender = new RegExp(
  `^(?:.{1,30}?[ :]+(?:${day} ?)?(?:上午|下午|晚上|早上|中午|凌晨)? ?${clock}|[^:#]{1,24}:|(?:${day} )?${clock})$`,
)
/** The chat's own line above a message: `李四 18:03`, `李四：`, `2022年4月5日 18:03`. */
export const isSender = (text: string): boolean => text.length <= 60 && sender.test(text) && !isDeadline(text)

const talk =
  /^@|^(?:https?:\/\/|www\.)|^(?:以上|谢谢|感谢|收到|接龙结束|结束|截止|请大家|请继续|大家继续|继续接龙|接龙截止|辛苦|好的|ok\b|群公告|邀请你|你邀请|你撤回|.{1,20}(?:撤回了一条消息|加入了群聊|拍了拍))|共\d{1,5}(?:人|户|条)(?:参与|接龙)/i
/** What is said around a list in a chat, never part of an entry. */
export const isTalk = (text: string): boolean => talk.test(text)
