import { chineseNumber } from './numerals.ts'

const invisible =
  /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\u200d(?!\p{Extended_Pictographic})/gu
const keycap = /([0-9])\ufe0f?\u20e3/g

const circled = /^\s*([\u2460-\u2473])/
/** Nothing in it that could be written in another way. */
const already = /^(?:[!-~\u4e00-\u9fff、。](?: (?=[^ ]))?)*$/
/** Single characters that stand for whole phrases: made plain, a text would grow eighteenfold. */
const phrases = /[^\ufdf0-\ufdff]+/g

/** Full-width made plain, marks without meaning taken out, `1️⃣` and `①` at the beginning as `1.`; an emoji stays whole. */
export function plain(text: string): string {
  if (already.test(text)) return text
  return text
    .replace(circled, (_, one: string) => `${(one.codePointAt(0) ?? 0) - 0x245f}. `)
    .replace(keycap, (_, digit: string, at: number) => (at === 0 ? `${digit}. ` : digit))
    .replace(phrases, (part) => part.normalize('NFKC'))
    .replace(invisible, '')
    .replace(/[ \t\v\f]+/g, ' ')
    .trim()
}

/** Lines however they end; the number of a line is its index + 1. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r\u2028\u2029\u0085]/)

/** `[玫瑰]`, `[Rose]`: how a chat writes an emoji when it is copied. */
const emojiCode = '\\[[\\u4e00-\\u9fffA-Za-z]{1,8}\\]'
const emoji =
  '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\u{e0020}-\\u{e007f}\\ufe0f\\u200d\\u20e3]'
const emojiRun = new RegExp(`(?:${emoji}|${emojiCode})+`, 'gu')
const marks = /[♡♥❤★☆✿❀♪♫~`^•·.。!！?？…]+$/u

const simple = /^[ -Z\\^-~\u4e00-\u9fff、。]*$/
export const withoutEmoji = (text: string): string =>
  simple.test(text) ? text.trim() : text.replace(emojiRun, ' ').replace(/ +/g, ' ').trim()

/** Emoji apart from the word they hang on: `阿明b🐔` → `阿明b`. */
export const bareName = (text: string): string => withoutEmoji(text).replace(marks, '').trim()

export const hasWord = (text: string): boolean => /\p{L}/u.test(text)

/** `2`, `两`, `十二`; null for what is no number. */
export const numberOf = (text: string): number | null =>
  /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : chineseNumber(text)
