/** What a person is asked for in a block of `收件人：…` lines. */
export type FieldName = 'name' | 'phone' | 'address' | 'quantity' | 'people' | 'note'

const words: Record<FieldName, string> = {
  name: '收件人|收货人|联系人|姓名|名字|业主',
  phone: '联系电话|联系方式|收件电话|电话号码|手机号码|手机号|电话|手机',
  address: '收件地址|收货地址|详细地址|家庭住址|地址|住址|房间号|房号|门牌号|门牌',
  quantity: '数量|份数|件数',
  people: '人数',
  note: '备注|说明',
}
const names = Object.keys(words) as FieldName[]
const key = new RegExp(names.map((name) => `(${words[name]})`).join('|'), 'g')

/** The fields of a line, and what stands before the first of them. */
export function takeFields(line: string): { before: string; fields: [FieldName, string][] } {
  if (!line.includes(':')) return { before: line, fields: [] }
  const found: { name: FieldName; from: number; to: number }[] = []
  for (const match of line.matchAll(key)) {
    const end = match.index + match[0].length
    const colon = /^ ?: ?/.exec(line.slice(end, end + 3))
    const at = match.slice(1).findIndex((group) => group !== undefined)
    const name = names[at]
    if (colon && name) found.push({ name, from: match.index, to: end + colon[0].length })
  }
  const fields = found.map(({ name, to }, at): [FieldName, string] => [
    name,
    line.slice(to, found[at + 1]?.from ?? line.length).trim(),
  ])
  return { before: found[0] ? line.slice(0, found[0].from).trim() : line, fields }
}
