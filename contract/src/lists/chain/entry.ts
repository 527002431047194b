import { parsePhone } from '../../people/phone.ts'
import { parseDoor } from '../../places/door.ts'
import { readAmounts } from './amounts.ts'
import { beginningOfDoor, type DoorFound, findDoor } from './doors.ts'
import { takeFields } from './fields.ts'
import { bareName, hasWord, plain, withoutEmoji } from './text.ts'
import type { ChainDoubt, EntryRead } from './types.ts'

/** What the rest of the list says about its entries. */
export type EntryContext = {
  /** Letters that can be chosen, upper case. */
  menu: Readonly<Record<string, string>>
  /** The building that the title names, as written; empty where it names none. */
  building: string
}

const MOST = 400
const LONG_NAME = 12
const mobile = /(^|[^\d])((?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}-\d{7,8})(?!\d)/
/** Words that begin a remark. 谢, 周, 代 and 加 begin names as well: only what cannot be one is meant. */
const notName =
  /^(?:上午|下午|晚上|中午|早上|明天|今天|周[一二三四五六日末](?:早|上|中|下|晚|在|来|去|自|送|前|后)|星期|自提|自取|送到|放门|放在|不要|不用|不在|需要|要|麻烦|谢谢|谢了|可以|请|已|没|家里|在家|改|加[\d一两]|报名|收到|取消|退|白色|红色|黑色|同上|代[\d领取买拿订])/
const notNameAlone =
  /^(?:在|到|是|否|好|好的|行|来|去|不去|不来|正常|阴|阴性|阳性|已做|未做|做了|有|无|收|ok|代|帮|替|给|各|电话|手机|-?\d{3,5}|\d{3}[\dx*]+)$/i
const maskedPhone = /^1\d{2}[x*]{2,}\d*$/i
/** `1贡1桔`: so much of this and of that. */
const goods = /^(?:\d{1,2}(?![点月日号楼栋分])\p{L}{1,4}){2,}$/u
const phoneWord = /(?:联系电话|电话|手机号?|号码|tel)[: ]*$/i

const cancelled = /取消|退出|不要了|退了|退单/

/** `A`, `ab`, `A2`: a choice from the menu; null where the word is none. */
const choiceIn = (word: string, menu: EntryContext['menu']): string | null => {
  const letters = word.toUpperCase()
  return /^[A-H]{1,4}$/.test(letters) && [...letters].every((letter) => letter in menu) ? letters : null
}

const orders = /([A-Ha-h]) ?[x×*+]? ?(\d{1,2})(?!\d)(?:份|个|盒)?/g

/** Emoji taken out so that words do not grow together with numbers: `501🍀3份` stays two. */
const wordsOf = (text: string): string => withoutEmoji(text).replace(/([\p{Script=Han}]) (?=[\p{Script=Han}])/gu, '$1 ')

type Reading = { text: string; notes: string[]; doubts: Set<ChainDoubt> }

/** Text in brackets taken out: whatever stands there is a remark, unless a part of it is wholly an amount. */
function takeBrackets(reading: Reading): string[] {
  const inside: string[] = []
  if (!/[()【】[\]]/.test(reading.text)) return inside
  reading.text = reading.text
    .replace(/[(【[]([^()【】[\]]*)[)】\]]?/g, (_, text: string) => {
      if (text.trim() !== '') inside.push(text.trim())
      return ' '
    })
    .replace(/[)】\]]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  return inside
}

/** The number of a phone taken out of the text; a word before it stays. */
function takePhone(reading: Reading): string {
  const match = mobile.exec(reading.text)
  if (!match) return ''
  const [whole, lead = '', number = ''] = match
  const phone = parsePhone(number)
  if (!phone.ok) return ''
  const before = reading.text.slice(0, match.index) + lead
  reading.text =
    `${before.slice(0, -12)}${before.slice(-12).replace(phoneWord, '')} ${reading.text.slice(match.index + whole.length)}`.trim()
  return phone.normalised
}

function takeDoor(reading: Reading, address: string): DoorFound | null {
  const named = address === '' ? null : findDoor(address)
  if (address !== '') {
    const door = named?.door ?? parseDoor(address.slice(0, 60))
    if (door) return { text: address, at: -1, door }
    reading.notes.push(address)
    reading.doubts.add('room_unclear')
  }
  const found = findDoor(reading.text)
  if (found) {
    const { at, text } = found
    reading.text = `${reading.text.slice(0, at)} ${reading.text.slice(at + text.length)}`.replace(/ +/g, ' ').trim()
  }
  return found
}

function takeChoice(reading: Reading, menu: EntryContext['menu']): string {
  if (Object.keys(menu).length === 0) return ''
  const amounts = [...reading.text.matchAll(orders)]
  if (amounts.length > 1) {
    reading.text = reading.text.replace(orders, ' ').replace(/ +/g, ' ').trim()
    reading.doubts.add('several_amounts')
    return amounts.map(([, letter = '', count = '']) => `${letter.toUpperCase()}${count}`).join(' ')
  }
  const words = reading.text.split(' ')
  for (const [at, word] of words.entries()) {
    const [, name = '', glued = word] =
      /^(.*[\u4e00-\u9fff])([A-Za-z]{1,4})$/.exec(word) ?? /^()([A-Za-z]{1,4})$/.exec(word) ?? []
    const choice = choiceIn(glued, menu)
    if (choice !== null && (at > 0 || name !== '')) {
      words[at] = name
      reading.text = words.join(' ').replace(/ +/g, ' ').trim()
      return choice
    }
    if (at > 0 && /^[A-Za-z]$/.test(word)) reading.doubts.add('choice_unknown')
  }
  return ''
}

/** The name: the first word that can be one; Latin words that follow one another are one name. The rest are remarks. */
function takeName(reading: Reading): string {
  const words = reading.text
    .split(/[ ,;/|、，。:<>《》「」“”"]+/)
    .filter((word) => word !== '' && !/^[-+*#&@.]+$/.test(word))
  const at = words.findIndex((word) => hasWord(word) && !notName.test(word) && !notNameAlone.test(word))
  if (words.some((word) => maskedPhone.test(word))) reading.doubts.add('phone_unclear')
  if (at < 0) {
    reading.notes.unshift(...words)
    return ''
  }
  let to = at + 1
  const latin = /^[A-Za-z.'-]+$/
  // A 老板: a letter that somebody put before their name so that they come first in everybody's list
  if (/^[A-Za-z]$/.test(words[at] ?? '') && hasWord(words[to] ?? '') && !notName.test(words[to] ?? '')) to += 1
  else if (latin.test(words[at] ?? '')) while (to < words.length && latin.test(words[to] ?? '')) to += 1
  reading.notes.unshift(...words.slice(0, at), ...words.slice(to))
  const name = words.slice(at, to).join(' ')
  // 王五36.4: a temperature hangs on the name
  const [, bare, measured] = /^(\p{Script=Han}{2,4})(\d{2}\.\d(?:°C|度)?)$/u.exec(name) ?? []
  if (bare === undefined || measured === undefined) return name
  reading.notes.unshift(measured)
  return bare
}

/** Where the name stands in what was written, with the room and the emoji that hang on it. */
function nicknameIn(written: string, name: string, door: string): string {
  const first = written.split(/[ \n(]/, 1)[0] ?? ''
  if (name === '') return hasWord(first) || /\d/.test(first) ? '' : first
  const at = written.indexOf(name)
  if (at < 0) return first
  const head = written.slice(0, at)
  const from = door !== '' && head.trimEnd().endsWith(door) ? head.lastIndexOf(door) : at
  const tail = /^[^\p{L}\p{N}\s(（【,，;；+*×、。:：]*/u.exec(written.slice(at + name.length))?.[0] ?? ''
  const end = at + name.length + tail.length
  const hanging = door !== '' && written.startsWith(door, end) ? door : ''
  return written.slice(from, end) + hanging
}

/** Reads one entry: whatever people write behind their number in a chat, over as many lines as they like. */
export function readEntry(raw: string, context: EntryContext): EntryRead {
  const whole = raw.split('\n').map(plain).filter(Boolean)
  const reading: Reading = { text: '', notes: [], doubts: new Set() }
  const kept: string[] = []
  const field = { name: '', phone: '', address: '', quantity: '', people: '', note: '' }
  for (const line of whole) {
    const { before, fields } = takeFields(line.slice(0, MOST))
    if (before !== '') kept.push(before)
    for (const [name, value] of fields) field[name] = field[name] === '' ? value : `${field[name]} ${value}`
  }
  const written = kept
    .join(' ')
    .slice(0, MOST)
    .replace(/[–—−‐_]/g, '-')
    .replace(/(\d) ?- ?(?=\d)/g, '$1-')
  if (whole.join('').length > MOST) reading.doubts.add('too_long')
  reading.text = wordsOf(written)

  const inPhone = field.phone === '' ? '' : takePhoneField(field.phone, reading)
  const phone = inPhone || takePhone(reading)
  const brackets = takeBrackets(reading)
  const found = takeDoor(reading, field.address) ?? doorInBrackets(brackets)
  const choice = takeChoice(reading, context.menu)
  const amounts = readAmounts(reading.text)
  reading.text = amounts.rest
  if (amounts.several) reading.doubts.add('several_amounts')
  if (amounts.bare) reading.doubts.add('bare_number')
  let { quantity, people } = amounts
  if (field.quantity !== '') {
    const asked = readAmounts(/^\d+$/.test(field.quantity) ? `${field.quantity}份` : field.quantity)
    quantity = asked.quantity && /^\d+$/.test(field.quantity) ? { ...asked.quantity, unit: '' } : asked.quantity
    if (asked.rest !== '') reading.notes.push(asked.rest)
  }
  if (/^\d{1,3}/.test(field.people)) people = Number.parseInt(field.people, 10)
  const gluedName = takeName(reading)
  const called = bareName(gluedName)
  const name = field.name === '' ? called.slice(beginningOfDoor(found ? '' : called).length) : bareName(field.name)

  for (const text of brackets) {
    for (const part of text
      .split(/[,，;；]/)
      .map((each) => each.trim())
      .filter(Boolean)) {
      const inner = readAmounts(part)
      const wholly = inner.quantity !== null && inner.rest === '' && !inner.bare
      if (wholly && (quantity === null || /改/.test(part))) quantity = inner.quantity
      if (inner.people !== null && inner.rest === '' && people === null) people = inner.people
      else if (!wholly || /改/.test(part)) reading.notes.push(part)
      if (goods.test(part)) reading.doubts.add('several_amounts')
    }
  }
  if (field.note !== '') reading.notes.push(field.note)

  const partly = found ? '' : beginningOfDoor(called)
  if (partly !== '' || (found && reading.notes.some((note) => /^-?\d{3,5}$/.test(note))))
    reading.doubts.add('room_unclear')
  const { room, door } = partly === '' ? withBuilding(found, context.building) : { room: partly, door: null }
  if (door?.confidence === 'doubtful' && door.building !== '') reading.doubts.add('room_unclear')
  const nickname = nicknameIn(written, called, found?.at === -1 ? '' : (found?.text ?? '')).trim()
  if ([...name].length > LONG_NAME) reading.doubts.add('too_long')
  if (cancelled.test(raw)) reading.doubts.add('cancelled')
  const nobody = name === '' && nickname === '' && door === null
  if (nobody) reading.doubts.add('nobody')
  const doubts = [...reading.doubts]
  return {
    nickname: nickname === '' && field.name !== '' ? name : nickname,
    name,
    room,
    door,
    quantity,
    choice,
    note: reading.notes.join('，'),
    people,
    phone,
    doubts,
    confidence: nobody ? 'unplaced' : doubts.length > 0 ? 'look' : 'sure',
  }
}

function takePhoneField(text: string, reading: Reading): string {
  const phone = parsePhone(text)
  if (phone.ok) return phone.normalised
  const inside: Reading = { text, notes: [], doubts: reading.doubts }
  const found = takePhone(inside)
  if (found === '') reading.doubts.add('phone_unclear')
  if (inside.text !== '') reading.notes.push(inside.text)
  return found
}

/** A bracket that holds nothing but a door is the door. */
function doorInBrackets(brackets: string[]): DoorFound | null {
  for (const [at, text] of brackets.entries()) {
    const found = findDoor(text)
    if (!found || found.text !== text) continue
    brackets.splice(at, 1)
    return { ...found, at: -1 }
  }
  return null
}

function withBuilding(found: DoorFound | null, building: string): Pick<EntryRead, 'room' | 'door'> {
  if (!found) return { room: '', door: null }
  if (found.door.building === '' && building !== '') {
    const room = building + found.text
    const door = parseDoor(room)
    if (door) return { room, door }
  }
  return { room: found.text, door: found.door }
}
