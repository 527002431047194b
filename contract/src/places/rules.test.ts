import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addressText,
  buildingText,
  depthOf,
  doorLabel,
  floorOfRoom,
  isUnder,
  normaliseBuildingName,
  parseDoor,
  pathUnder,
  trailOf,
} from './rules.ts'

describe('a door in one line, in the language of the reader', () => {
  const door = (building: string, unit: string, room: string, estate = '花苑里') => ({ estate, building, unit, room })
  test.each<[ReturnType<typeof door>, string, string]>([
    [door('3', '2', '304'), '花苑里3栋2单元304', '花苑里 Bldg 3, Unit 2, 304'],
    [door('3栋', '2单元', '304室'), '花苑里3栋2单元304室', '花苑里 Bldg 3, Unit 2, 304'],
    [door('3号楼', '', '304'), '花苑里3号楼304', '花苑里 Bldg 3, 304'],
    [door('A', 'B', '1203'), '花苑里A座B单元1203', '花苑里 Bldg A, Unit B, 1203'],
    [door('12巷5号', '', '302', '新村'), '新村12巷5号302', '新村 12巷5号, 302'],
    [door('红棉楼', '东梯', '302', ''), '红棉楼东梯302', '红棉楼, 东梯, 302'],
    [door('3', '', ''), '花苑里3栋', '花苑里 Bldg 3'],
    [door('', '', '', ''), '', ''],
  ])('%o', (address, zh, en) => {
    expect(addressText(address, 'zh')).toBe(zh)
    expect(addressText(address, 'en')).toBe(en)
  })

  test('a building by itself', () => {
    expect(['3', '03栋', 'A', '红棉楼'].map((name) => buildingText(name, 'zh'))).toEqual([
      '3栋',
      '03栋',
      'A座',
      '红棉楼',
    ])
    expect(['3', '03栋', 'A', '红棉楼'].map((name) => buildingText(name, 'en'))).toEqual([
      'Bldg 3',
      'Bldg 3',
      'Bldg A',
      '红棉楼',
    ])
  })
})

describe('doors as lists write them', () => {
  test.each<[string, string, string, number | null, string, string]>([
    ['3栋1单元502室', '3', '1', 5, '502', 'sure'],
    ['3号楼1单元502', '3', '1', 5, '502', 'sure'],
    ['第3幢 1 单元 502 房', '3', '1', 5, '502', 'sure'],
    ['三栋一单元502', '3', '1', 5, '502', 'sure'],
    ['十二栋1203', '12', '', 12, '1203', 'sure'],
    ['3座502', '3', '', 5, '502', 'sure'],
    ['A座1203', 'A', '', 12, '1203', 'sure'],
    ['3#502', '3', '', 5, '502', 'sure'],
    ['3栋1-502', '3', '1', 5, '502', 'sure'],
    ['3栋2梯5楼502', '3', '2', 5, '502', 'sure'],
    ['12巷5号302', '12巷5号', '', 3, '302', 'sure'],
    ['十二巷5号302房', '12巷5号', '', 3, '302', 'sure'],
    ['12巷5号', '12巷5号', '', null, '', 'likely'],
    ['3-1-502', '3', '1', 5, '502', 'likely'],
    ['12-2-1203', '12', '2', 12, '1203', 'likely'],
    ['3—1—502', '3', '1', 5, '502', 'likely'],
    ['3-1-5-502', '3', '1', 5, '502', 'likely'],
    ['3-502', '3', '', 5, '502', 'likely'],
    ['a-1203', 'A', '', 12, '1203', 'likely'],
    ['1单元502', '', '1', 5, '502', 'doubtful'],
    ['502', '', '', 5, '502', 'doubtful'],
    ['3栋6楼502', '3', '', 6, '502', 'doubtful'],
  ])('%s', (text, building, unit, floor, room, confidence) => {
    expect(parseDoor(text)).toEqual({ estate: '', building, unit, floor, room, confidence })
  })

  test('the estate in front is kept apart', () => {
    expect(parseDoor('花苑里3栋2单元304')).toMatchObject({ estate: '花苑里', building: '3', unit: '2', room: '304' })
    expect(parseDoor('花苑里二期3栋304')).toMatchObject({ estate: '花苑里二期', building: '3', room: '304' })
    expect(parseDoor('新村12巷5号302')).toMatchObject({ estate: '新村', building: '12巷5号', room: '302' })
    expect(parseDoor('三元里大街15号302')).toMatchObject({
      estate: '三元里大街',
      building: '15号',
      confidence: 'likely',
    })
    expect(parseDoor('花苑里3-2-304')).toMatchObject({ estate: '花苑里', building: '3', unit: '2', room: '304' })
  })

  test('what holds no door is not made into one', () => {
    for (const text of ['', '花苑里', '住女儿家', '3-1', '2026-03-08', '13812341234', '0769-22223333'])
      expect(parseDoor(text)).toBeNull()
  })

  const number = (most: number) => fc.integer({ min: 1, max: most }).map(String)
  const building = fc.oneof(number(99), fc.constantFrom('A', 'B', 'C12'))
  const room = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }))
    .map(([f, r]) => `${f}${String(r).padStart(2, '0')}`)

  test('a door said as 3-1-502 is read back as the same door', () => {
    fc.assert(
      fc.property(building, fc.oneof(number(9), fc.constant('')), room, (b, unit, r) => {
        expect(parseDoor(doorLabel({ building: b, unit, room: r }))).toMatchObject({
          building: b,
          unit,
          room: r,
          floor: floorOfRoom(r),
        })
      }),
    )
  })

  test('the word for the building does not change the door', () => {
    fc.assert(
      fc.property(building, room, fc.constantFrom('栋', '幢', '座', '号楼'), (b, r, word) => {
        expect(parseDoor(`${b}${word}${r}室`)).toMatchObject({ building: b, room: r, confidence: 'sure' })
      }),
    )
  })

  test('whatever is written, there is an answer, quickly and without an exception', () => {
    const anything = fc.string({ unit: fc.constantFrom(...'0123456789ABz栋座号楼单元层巷室-—# 花十'), maxLength: 60 })
    fc.assert(
      fc.property(anything, (text) => {
        const door = parseDoor(text)
        if (door) expect(door.building + door.room).not.toBe('')
      }),
    )
  })
})

describe('names of buildings', () => {
  test('栋, 幢, 座 and 号楼 are one thing', () => {
    for (const name of ['3栋', '3幢', '3座', '3号楼', '3#', '第3栋', '03 栋', '３栋', '3'])
      expect(normaliseBuildingName(name)).toBe('3')
    expect(normaliseBuildingName('a座')).toBe('A')
    expect(normaliseBuildingName('红棉楼')).toBe('红棉楼')
    expect(normaliseBuildingName('12巷5号')).toBe('12巷5号')
  })

  test('a name made one way stays that way', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123A栋座号楼#第 红'), maxLength: 8 }), (name) => {
        const once = normaliseBuildingName(name)
        expect(normaliseBuildingName(once)).toBe(once)
      }),
    )
  })

  test('a room tells its floor', () => {
    expect(['502', '1203', 'A502', '502A', '0502', '负101', '12', '10502', '', '铺'].map(floorOfRoom)).toEqual([
      5,
      12,
      5,
      5,
      5,
      -1,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('areas', () => {
  test('a village lies under its street, not under a neighbour whose code begins alike', () => {
    expect(isUnder('/99/9901/990101/', '/99/9901/')).toBe(true)
    expect(isUnder('/99/9901/', '/99/9901/')).toBe(true)
    expect(isUnder('/99/99011/', '/99/9901/')).toBe(false)
    expect(isUnder('/99/99011/', '/99/9901')).toBe(false)
    expect(isUnder('/99/', '/99/9901/')).toBe(false)
  })

  const codes = fc.array(fc.constantFrom('99', '9901', '99011', '990101'), { minLength: 1, maxLength: 5 })
  const pathOf = (all: string[]) => all.reduce<string>((path, code) => pathUnder(path, code), '/')

  test('an area is under exactly the areas of its trail', () => {
    fc.assert(
      fc.property(codes, codes, (a, b) => {
        const [path, other] = [pathOf(a), pathOf(b)]
        expect(isUnder(path, other)).toBe(trailOf(path).includes(other))
        expect(trailOf(path)).toHaveLength(depthOf(path))
        expect(pathUnder(null, '99')).toBe('/99/')
      }),
    )
  })
})
