import type { HouseCell } from '../house/houseLayout.ts'
import type { Status } from '../status.ts'

export type Person = {
  id: string
  room: string
  name: string
  about: string
  state: string
  status: Status
  worker: string
  next: string
  age: number
}

export const followed: Person[] = [
  ['2-902', '周桂芳', '女 83', '体温 37.6 ℃，咳嗽', 'flagged', '陈立', '转医 · 待回执', 83],
  ['1-701', '郑伯年', '男 79', '昨日 3 次未通', 'debt', '陈立', '上门', 79],
  ['3-403', '何秀兰', '女 68', '药只够到明天', 'flagged', '吴敏', '买药诉求已派', 68],
  ['1-1102', '罗国强', '男 72', '两次无人接', 'tried', '吴敏', '下一步：邻居', 72],
  ['2-304', '谭玉珍', '女 81', '', 'untried', '陈立', '', 81],
  ['3-1001', '黎志明一户', '4 人', '居家隔离第 5 天 · 早报', 'untried', '吴敏', '10:00 前', 45],
  ['3-602', '孙家宝', '男 9', '困境儿童', 'untried', '梁悦', '', 9],
].map(([room, name, about, state, status, worker, next, age], index) => ({
  id: `p${index}`,
  room: String(room),
  name: String(name),
  about: String(about),
  state: String(state),
  status: status as Status,
  worker: String(worker),
  next: String(next),
  age: Number(age),
}))

const SURNAMES = [...'周郑何罗谭黎孙陈吴梁曾邓林赵钱李王张刘杨喆堃']
const GIVEN = [...'桂芳伯年秀兰国强玉珍志明家宝立敏悦晓岚建华丽']
const MIX: Status[] = ['reached', 'reached', 'reached', 'untried', 'tried', 'reached', 'flagged', 'reached', 'debt']

/** Repeatable and shapeless enough: the same picture every time. */
const at = <T>(list: readonly T[], n: number): T => list[(n * 7919 + (n >> 3) * 31) % list.length] as T

export const many: Person[] = Array.from({ length: 10_000 }, (_, n) => ({
  id: `m${n}`,
  room: `${1 + (n % 9)}-${1 + (n % 3)}-${100 * (1 + (n % 18)) + 1 + (n % 4)}`,
  name: at(SURNAMES, n) + at(GIVEN, n + 3) + (n % 3 === 0 ? at(GIVEN, n + 11) : ''),
  about: `${n % 2 ? '女' : '男'} ${20 + (n % 75)}`,
  state: n % 5 === 0 ? '独居 · 慢病配药' : '',
  status: at(MIX, n),
  worker: at(['陈立', '吴敏', '梁悦'], n),
  next: '',
  age: 20 + (n % 75),
}))

const GRID = `
none none reached none | reached none none reached | none none none none
none reached none none | reached untried reached none | untried none reached none
none none none reached | none reached reached none | reached none none none
reached none none reached | none flagged reached reached | none reached reached tried
reached none untried none | none reached none none | none reached reached reached
debt none reached reached | reached none reached untried | none reached none reached
reached untried reached none | none reached none none | none none none reached
none none none tried | none none reached tried | reached tried none none
none tried untried none | none none none none | reached none flagged none
none reached untried reached | reached reached reached none | tried reached tried reached
none none none reached | none none none none | none none none none
none none none tried | reached none none none | none none reached untried`

export const houseCells: HouseCell[] = GRID.trim()
  .split('\n')
  .flatMap((line, row) =>
    line.split(' | ').flatMap((unit, u) =>
      unit.split(' ').map((status, column) => {
        const floor = 12 - row
        const label = `${floor}0${column + 1}`
        return { key: `${u + 1}-${label}`, unit: `${u + 1}`, floor, label, status: status as Status }
      }),
    ),
  )

export const swabs = [12, 30, 62, 90, 97, 69, 54, 58, 47, 78, 93, 68, 51, 43, 37, 55, 64, 48, 39].map((value, day) => ({
  key: `d${day}`,
  label: `${day < 3 ? 7 : 8}-${day < 3 ? 29 + day : day - 2}`,
  value: value * 91,
}))
