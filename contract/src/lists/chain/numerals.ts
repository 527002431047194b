const plainDigits = Object.fromEntries([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]))
const digits: Record<string, number> = { ...plainDigits, 零: 0, 两: 2, 兩: 2, 俩: 2, 仨: 3, 半: 0.5 }

/** Numbers below a hundred as people write them in a chat: 两, 十, 十二, 三十, 半. Null for anything else. */
export function chineseNumber(text: string): number | null {
  const ten = text.indexOf('十')
  if (ten < 0) return text.length === 1 ? (digits[text] ?? null) : null
  const tens = ten === 0 ? 1 : digits[text.slice(0, ten)]
  const ones = ten === text.length - 1 ? 0 : digits[text.slice(ten + 1)]
  return tens === undefined || ones === undefined ? null : tens * 10 + ones
}
