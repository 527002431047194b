/** A household as the truth of a simulated chat group knows it. */
export type Household = { name: string; room: string; quantity: number; note: string }

/** All messages in the order they were sent, the last of each branch, and who is rightly on the list at the end. */
export type History = { messages: string[]; tips: string[]; truth: Household[] }

/** mulberry32: the same seed, the same history, on every machine. */
export function randomOf(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number) => Math.floor(next() * count)
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T
  return { next, below, pick }
}

const surnames = [...'陈李黄张梁林王吴刘何罗周郑谢邓叶苏曾卢蔡谭冯邱戴']
const given = [...'玉珍桂芳国强志明丽华伟秀英建军小燕雪梅文杰嘉欣子轩浩然']
const notes = ['下午在家', '放门口', '晚上补位', '要去皮', '老人独居', '先敲门']
const emoji = ['', '', '', '🌹', '🍀', '[玫瑰]', '💪']

/** Households of six buildings; a few share a name, which their doors tell apart. */
export function households(count: number, seed: number): Household[] {
  const { below, pick } = randomOf(seed)
  const rooms = Array.from({ length: 6 * 2 * 18 * 4 }, (_, at) => {
    const [building, unit, floor, flat] = [
      Math.floor(at / 144) + 1,
      (Math.floor(at / 72) % 2) + 1,
      (Math.floor(at / 4) % 18) + 1,
      (at % 4) + 1,
    ]
    return `${building}-${unit}-${floor}0${flat}`
  })
  const names = new Set<string>()
  return Array.from({ length: count }, (_, at) => {
    const [room] = rooms.splice(below(rooms.length), 1)
    let name = at % 23 === 22 ? pick([...names]) : ''
    while (name === '' || (at % 23 !== 22 && names.has(name)))
      name = `${pick(surnames)}${pick(given)}${below(3) > 0 ? pick(given) : ''}`
    names.add(name)
    return { name, room: room ?? '', quantity: 1 + below(3), note: below(7) === 0 ? pick(notes) : '' }
  })
}

/** How different people write the same thing; each keeps to their habit. */
function habitOf(seed: number) {
  const { pick, below } = randomOf(seed)
  const mark = pick(emoji)
  const amount = pick([
    (n: number) => `${n}份`,
    (n: number) => `${['', '一', '两', '三', '四', '五'][n]}份`,
    (n: number) => `x${n}`,
    (n: number) => `+${n}`,
  ])
  const bracket = below(2) === 0
  const roomFirst = below(3)
  return {
    write: ({ name, room, quantity, note }: Household) => {
      const who =
        roomFirst === 0
          ? `${room}${name}${mark}`
          : roomFirst === 1
            ? `${room} ${name}${mark}`
            : `${name}${mark} ${room}`
      return `${who} ${amount(quantity)}${note === '' ? '' : bracket ? `（${note}）` : ` ${note}`}`
    },
  }
}

const title = '5月8日 蔬菜包'
const separators = ['. ', '. ', '. ', '、', '. ']

/** A message: the header and everybody on the list, numbered by hand or by the chat. */
function messageOf(list: readonly string[], seed: number): string {
  const { pick, below } = randomOf(seed)
  const end = pick(['\n', '\n', '\r\n'])
  const lines = list.map((text, at) => `${at + 1}${pick(separators)}${below(29) === 0 ? '\u200b' : ''}${text}`)
  return [`#接龙 ${title}`, '晚上8点前报名', '', ...lines].join(end)
}

type Line = { who: number; text: string }
type Branch = { lines: Line[]; before: Line[]; lost: number[] }

/**
 * A group in which everybody sends the whole list again: a common beginning, then branches that go on side by side because
 * people copied an older message. On each of them people put themselves below, change their number, take themselves off, and
 * now and then copy the last message but one, so that somebody is lost and writes again.
 */
export function simulate({ count, seed, branches = 3 }: { count: number; seed: number; branches?: number }): History {
  const { below, next } = randomOf(seed)
  const people = households(count, seed + 1)
  const habits = people.map((_, who) => habitOf(seed * 1000 + who))
  const truth = new Map<number, Household>()
  const moved = new Set<number>()
  const messages: string[] = []
  const lineOf = (who: number): Line => ({ who, text: habits[who]?.write(truth.get(who) as Household) ?? '' })
  const send = (branch: Branch, lines: Line[]) => {
    branch.before = branch.lines
    branch.lines = lines
    messages.push(
      messageOf(
        lines.map(({ text }) => text),
        seed * 7 + messages.length,
      ),
    )
  }
  const step = (branch: Branch, who: number) => {
    truth.set(who, people[who] as Household)
    const slip = next() < 0.04 && branch.before.length > 0 && branch.before.length < branch.lines.length
    const base = slip ? branch.before : branch.lines
    if (slip) branch.lost.push(...branch.lines.filter((line) => !base.includes(line)).map((line) => line.who))
    send(branch, [...base, lineOf(who)])
    const found = next() < 0.7 || slip ? undefined : branch.lost.shift()
    if (found !== undefined && truth.has(found) && !branch.lines.some((line) => line.who === found))
      send(branch, [...branch.lines, lineOf(found)])
    const other = branch.lines[below(branch.lines.length)]
    if (!other || moved.has(other.who) || other.who === who) return
    const known = truth.get(other.who)
    const chance = next()
    if (known && chance < 0.06) {
      moved.add(other.who)
      truth.set(other.who, { ...known, quantity: known.quantity + 1 })
      send(
        branch,
        branch.lines.map((line) => (line === other ? lineOf(other.who) : line)),
      )
    } else if (chance < 0.09) {
      moved.add(other.who)
      truth.delete(other.who)
      send(
        branch,
        branch.lines.filter((line) => line !== other),
      )
    }
  }
  const trunk: Branch = { lines: [], before: [], lost: [] }
  const forks: Branch[] = [trunk]
  for (let who = 0; who < count; who += 1) {
    if (who > count / 3 && forks.length < branches && next() < 0.05) {
      const from = forks[below(forks.length)] as Branch
      forks.push({ lines: from.before, before: [], lost: [...from.lost] })
    }
    step(forks[below(forks.length)] as Branch, who)
  }
  // whoever is still lost notices at the end
  for (const branch of forks)
    for (const who of branch.lost)
      if (truth.has(who) && !forks.some(({ lines }) => lines.some((line) => line.who === who)))
        send(branch, [...branch.lines, lineOf(who)])
  const tips = forks.map(({ lines }, at) =>
    messageOf(
      lines.map(({ text }) => text),
      seed * 13 + at,
    ),
  )
  return { messages, tips, truth: [...truth.values()] }
}
