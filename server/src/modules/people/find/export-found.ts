import { maskName } from '@kapok/contract/people/rules'
import type { PersonFound } from '@kapok/contract/people/schema'
import { addressText } from '@kapok/contract/places/address'
import type { InputOf } from '#platform/contract-types.ts'
import { exportFile, momentText, tableFile } from '#platform/exports/index.ts'
import type { CellInput } from '#platform/files/index.ts'
import type { OpenContext } from '#platform/operations.ts'
import { common, Problem } from '#platform/problems.ts'
import { dialNumbers } from '../dial.ts'
import { inClear } from '../policy.ts'
import { find } from './find.ts'

/** More than this is no search but a list: rosters export theirs. */
const most = 500

const columns = {
  name: { zh: '姓名', en: 'Name', width: 12 },
  sex: { zh: '性别', en: 'Sex', width: 6 },
  age: { zh: '年龄', en: 'Age', width: 6 },
  area: { zh: '社区', en: 'Area', width: 14 },
  address: { zh: '住址', en: 'Address', width: 26 },
  phone: { zh: '电话', en: 'Phone', width: 15 },
}
const sexes: Record<PersonFound['sex'], { zh: string; en: string }> = {
  male: { zh: '男', en: 'M' },
  female: { zh: '女', en: 'F' },
  unknown: { zh: '', en: '' },
  unstated: { zh: '未说明', en: 'Unstated' },
}

/**
 * The people that a search finds, as a file: what was typed stands neither in its name nor in the journal.
 * @throws not-found where nobody is found
 */
export const exportFound = async (ctx: OpenContext, input: InputOf<'people', 'exportFound'>): Promise<File> => {
  const { actor, keys, now, language: spoken } = ctx
  if (!actor) throw new Problem(common.notSignedIn)
  const found = await ctx.read(async (db) => {
    const { items } = await find({ db, actor, keys, now, language: spoken }, { text: input.text, limit: most })
    if (items.length === 0) return []
    const people = await db
      .selectFrom('person')
      .select(['id', 'name', 'area_path'])
      .where(
        'id',
        'in',
        items.map((item) => item.id),
      )
      .execute()
    const known = new Map(people.map((person) => [person.id, person]))
    return items.flatMap((item) => {
      const person = known.get(item.id)
      return person ? [{ item, name: person.name, areaPath: person.area_path }] : []
    })
  })
  if (found.length === 0) throw new Problem(common.notFound)
  const order = {
    operation: 'people/export-found',
    ask: input,
    clearFor: inClear,
    areaPaths: [...new Set(found.map(({ areaPath }) => areaPath))],
    subjects: found.map(({ item }) => item.id),
  }
  return exportFile(ctx, order, async ({ masked, mark, language }) => {
    const ids = found.map(({ item }) => item.id)
    const dial = masked ? undefined : await ctx.read((db) => dialNumbers(db, keys, ids))
    const rows = found.map(({ item, name }): CellInput[] => [
      masked ? maskName(name) : name,
      sexes[item.sex][language],
      item.age,
      item.areaName,
      addressText(item.address, language),
      dial ? (dial.get(item.id)?.[0]?.number ?? '') : (item.phone ?? ''),
    ])
    const name = `${language === 'zh' ? '查找结果' : 'people'}-${momentText(now).replaceAll(/[: ]/g, '')}`
    const titles = Object.values(columns).map((column) => ({
      header: column[language],
      width: column.width,
      type: 'text' as const,
    }))
    return { file: await tableFile({ name, columns: titles, rows, mark }, input.format), rows: rows.length }
  })
}
