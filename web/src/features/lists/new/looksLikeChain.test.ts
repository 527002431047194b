import { expect, test } from 'vitest'
import { looksLikeChain } from './looksLikeChain.ts'

test('a sign-up of a chat group is recognised, by its head or by its numbers', () => {
  expect(looksLikeChain('#接龙 5月8日 蔬菜包\n1. 301王 2份')).toBe(true)
  expect(looksLikeChain('1、张三\n2、李四 2份')).toBe(true)
})

test('cells of a spreadsheet are not', () => {
  expect(looksLikeChain('姓名\t电话\n张三\t13800000000')).toBe(false)
  expect(looksLikeChain('1.\t张三\n2.\t李四')).toBe(false)
  expect(looksLikeChain('你好')).toBe(false)
})
