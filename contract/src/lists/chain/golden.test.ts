import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { quantityText } from './amounts.ts'
import { readChain } from './read.ts'

const folder = join(import.meta.dirname, 'golden')
const read = (name: string) => readChain(readFileSync(join(folder, `${name}.txt`), 'utf8'))
/** `position nickname | name | room | quantity | choice | note | people | phone | doubts`, empty ends left out. */
const rows = (name: string) =>
  read(name).entries.map(({ position, nickname, name, room, quantity, choice, note, people, phone, doubts }) =>
    [`${position} ${nickname}`, name, room, quantityText(quantity), choice, note, people ?? '', phone, doubts.join(' ')]
      .join('|')
      .replace(/\|+$/, ''),
  )

describe('a chain list as it is copied from a chat', () => {
  test('header, a deadline, plain names', () => {
    const { header, title, deadline } = read('a-header-and-deadline')
    expect([header, title, deadline]).toEqual(['#接龙', [], '晚上6点前报名'])
    expect(rows('a-header-and-deadline')).toEqual(['1 张三|张三', '2 李四|李四||2份'])
  })

  test('rooms before names, the building from the title, remarks in brackets, an empty place', () => {
    expect(rows('b-rooms-brackets-blank')).toEqual([
      '1 301王|王|3栋301|2份',
      '2 502 李姐|李姐|3栋502|1份||下午在家',
      '4 老陈🍀|老陈',
    ])
    expect(read('b-rooms-brackets-blank').blanks).toEqual([{ position: 3, line: 4 }])
    expect(read('b-rooms-brackets-blank').title).toEqual(['5月8日 蔬菜包(3栋)'])
  })

  test('copied into one line, the first place empty', () => {
    expect(rows('c-one-line')).toEqual(['2 张|张|5号', '3 李|李', '4 王|王|512|||白色'])
    expect(read('c-one-line').blanks).toEqual([{ position: 1, line: 1 }])
  })

  test('entries broken over lines are put together', () => {
    expect(rows('d-broken-lines').slice(0, 2)).toEqual(['1 赵|赵|501|2份', '2 钱|钱|602'])
    expect(rows('d-broken-lines')[3]).toBe('4 李|李|703|||要去皮')
  })

  test('choices of a menu, also glued to the name; a letter that is not on it is a doubt', () => {
    expect(read('e-menu').menu).toEqual({ A: '鸡腿饭', B: '面(牛/鸡)' })
    expect(rows('e-menu')).toEqual([
      '1 小周|小周|||A',
      '2 阿明|阿明|||B',
      '3 老吴|老吴|||A2 B1||||several_amounts',
      '4 小郑|小郑||||D|||choice_unknown',
    ])
  })

  test('the same position twice: both are there, and it is said', () => {
    expect(rows('f-position-again')).toEqual([
      '1 孙|孙|3-1201',
      '1 孙|孙|3-1201|2份||改2份|||number_again',
      '2 周|周|3-1202|1份',
      '2 吴|吴|3-1203|1份|||||number_again',
    ])
  })

  test('blocks of fields under a nickname', () => {
    expect(rows('g-blocks')).toEqual([
      '1 小店|卢某某|花苑里3栋2单元304|||1贡1桔||13812341234|several_amounts',
      '2 阿珍|何珍|玉禾街12巷5号302|2箱||138...|||phone_unclear',
    ])
  })

  test('the chat’s own message: the list is in its title, the wrapping is left over', () => {
    expect(read('h-native-message').title).toEqual(['蔬菜&水果'])
    expect(rows('h-native-message')).toEqual(['1 张三<3-501|张三|3-501', '2 王五|王五||1'])
    expect(read('h-native-message').leftovers).toHaveLength(5)
  })

  test('an English group, a traditional one, full-width digits and every separator', () => {
    expect(read('i-group-note').header).toBe('#Group Note')
    expect(rows('i-group-note')).toEqual(['1 Tom Lee|Tom Lee|502|2份', '2 Lily|Lily||2'])
    expect(rows('i-traditional')).toEqual([
      '1 陳大文|陳大文|3-1201|2份',
      '2 李小姐|李小姐|5号楼302|1',
      '3 何生|何生|A座1203',
    ])
  })

  test('a link above, phones, families', () => {
    expect(read('j-link').notes).toEqual(['报名链接:https://example.com/a?b=1'])
    expect(rows('j-link')).toEqual([
      '1 3-1-502 张三|张三|3-1-502|||||13800001111',
      '2 3栋1单元301李|李|3栋1单元301||||3',
      '10 13栋2-702 何|何|13栋2-702|||两大一小|3',
    ])
  })

  test('a quoted list, and a list under a quotation: the talk is left over', () => {
    expect(rows('k-quoted-reply')).toEqual(['1 张|张|301', '2 李|李|302'])
    expect(read('k-quoted-reply').leftovers.map(({ text }) => text)).toContain('收到,我家也要一份')
    expect(rows('l-reply-with-list')).toEqual(['1 张|张|301|1份', '2 李|李|302|1份', '3 王|王|303|1份'])
    expect(read('l-reply-with-list').leftovers.map(({ line }) => line)).toEqual([1, 2, 6, 8])
  })

  test('invisible marks, emoji and their codes, keycaps, circled numbers, old line ends', () => {
    expect(rows('m-marks-and-codes').map((row) => row.replace(/^(\d) [^|]*/, '$1'))).toEqual([
      '1|张三|3-501',
      '2|李四||2份',
      '3|王五||1份',
      '4|赵六|3-504',
    ])
  })

  test('numbers without any separator', () => {
    expect(rows('n-no-separator').map((row) => row.split('|')[1])).toEqual(['张三', '李四', '王五', '赵六'])
    expect(read('n-no-separator').title).toEqual(['周六值班'])
  })

  test('numbered rules above the list are no entries', () => {
    expect(rows('o-rules-before')).toEqual(['1 张|张|301|1份', '2 李|李|302|2份'])
    expect(read('o-rules-before').notes).toEqual(['1、每户限2份', '2、自提,不送'])
  })

  test('gaps after a deletion, a cancelled entry, rooms that look like a position, a bare number', () => {
    expect(rows('p-gap-leap-cancel')).toEqual([
      '1 张|张|3-301|1份',
      '5 李|李|3-302|1份',
      '6 王|王|3-303|||取消|||cancelled',
      '7 何|何|602|||603|||room_unclear',
      '8 邱|邱||2|||||bare_number room_missing',
    ])
  })

  test('people are counted as people, several amounts are not added up', () => {
    expect(rows('q-numbers-of-people')).toEqual([
      '1 3-501 何姨|何姨|3-501||||2',
      '2 ||3-502||||3',
      '3 3-503 吴|吴|3-503|各1份',
      '4 3-504 邱|邱|3-504|||鸡蛋2盒，青菜1份|||several_amounts',
    ])
  })

  test('habits of the chat: a colon behind the room, masked phones, floors, two rooms, a letter before the name', () => {
    expect(read('r-habits').notes).toEqual(['要求:1、自带袋子 2、按时取'])
    expect(rows('r-habits')).toEqual([
      '1 ||5-302|2份',
      '2 ||5-304|3份',
      '3 ||5栋305室|1份',
      '4 ||6/1202|2份||136xxxx1234|||phone_unclear',
      '5 12楼王姐|王姐|12楼|2份|||||room_unclear room_missing',
      '6 ||1201|各1份||1202|||room_unclear',
      '7 王5-306|王|5-306|||2箱牛奶+1箱鸡蛋|||several_amounts',
      '8 5-307老人|老人|5-307|1份||代',
      '9 豆豆妈妈|豆豆妈妈|4-203|1袋||||13900001111',
      '10 A 老板|A 老板|4-201|||水果批发，20斤×2|||several_amounts',
      '11 王五|王五|5-309|||36.4',
      '12 ||七栋205|||在',
      '13 老吴|老吴|5-310|||8-10点取',
      '14 💕||4-204',
    ])
  })

  test('every golden file is read here', () => {
    const used = readFileSync(import.meta.filename, 'utf8')
    const names = readdirSync(folder).filter((name) => /^[a-z]-.*\.txt$/.test(name))
    expect(names.filter((name) => !used.includes(`'${name.replace('.txt', '')}'`))).toEqual([])
    expect(names.length).toBeGreaterThan(15)
  })
})
