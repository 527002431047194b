import { tidyName } from '@kapok/contract/people/names'
import { expect, test } from 'vitest'
import { spell } from './names.ts'

test.each([
  ['张三丰', 'zhangsanfeng', 'zsf'],
  ['单雄信', 'shanxiongxin', 'sxx'],
  ['尉迟恭', 'yuchigong', 'ycg'],
  ['万俟卨', 'moqixie', 'mqx'],
  ['吕绿', 'lvlv', 'll'],
  ['阿依古丽·买买提', 'ayigulimaimaiti', 'ayglmmt'],
  ['John Smith', 'johnsmith', 'js'],
  ['李Mary', 'limary', 'lm'],
  ['José Ñandú', 'josenandu', 'jn'],
  ['张𠮷', 'zhang𠮷', 'z𠮷'],
  ['···', '', ''],
])('%s is typed %s or %s', (name, pinyin, initials) => {
  expect(spell(name)).toEqual({ pinyin, initials })
})

test('a name is the same however a list pads and dots it', () => {
  for (const name of ['张 三', '张　三', ' 张三 ', '张\t三']) expect(tidyName(name)).toBe('张三')
  for (const name of ['阿依•买买提', '阿依・买买提', '阿依·买买提']) expect(tidyName(name)).toBe('阿依·买买提')
  expect(tidyName('Ｊｏｈｎ  Smith')).toBe('John Smith')
  expect(tidyName('李 Mary')).toBe('李 Mary')
})
