import { randomUUID } from 'node:crypto'
import type { BatchRow, WorkState } from '@kapok/contract/lists/schema'
import { addAccounts, hashPassword } from '#modules/identity/index.ts'
import { everything } from '#platform/db/scope.ts'
import { writingTo } from '#platform/db/writing.ts'
import { newId } from '#platform/ids.ts'
import { password } from '../../../../test/world.ts'
import { startLists, table } from './stage.ts'

/** A street whose centre keeps lists and gives them to the stations of its two communities. */
export const startStreet = async (clock: () => Date) => {
  const lists = await startLists(clock)
  const { world, places } = lists
  const [centre, keeperId, helperId] = [newId(), newId(), newId()]
  const hash = await hashPassword(password)
  await writingTo(world.app.pool)(everything, async (tx) => {
    await tx
      .insertInto('organisation')
      .values({
        id: centre,
        name: '清禾街道社工服务中心',
        type: 'agency',
        area_id: places.street,
        area_path: '/9901/990101001/',
      })
      .execute()
    const staff = [
      { id: keeperId, name: 'keeper', loginName: 'keeper', organisationId: centre, role: 'station_head' as const },
      {
        id: helperId,
        name: 'helper',
        loginName: 'helper',
        organisationId: places.westStation,
        role: 'social_worker' as const,
      },
    ]
    await addAccounts(tx, staff, hash, clock())
  })
  const { body } = await world.app.as().ask<{ token: string }>('identity/sign-in', { loginName: 'keeper', password })
  const keeper = world.app.as(body.token)
  const done = async <T>(asked: Promise<{ status: number; body: T }>): Promise<T> => {
    const { status, body: told } = await asked
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(told)}`)
    return told
  }
  type Row = { name: string; door?: 'east' | 'west' | undefined; note?: string }
  /**
   * A list that was put in, not given to anybody yet: one row each, in the order given, from line 2 on. `leave`: lines
   * that stay out; `personId`: whom all of them mean.
   */
  const list = async (
    rows: readonly Row[],
    more: object = {},
    leave: readonly number[] = [],
    personId?: string | null,
  ) => {
    const door = (one: Row, at: number) =>
      one.door === undefined
        ? ''
        : `${one.door === 'east' ? '花苑里' : '西园'}3栋${(at % 2) + 1}单元${(at % 6) + 1}0${(Math.floor(at / 6) % 2) + 1}`
    const lines = rows.map((one, at) =>
      [
        String(at + 1),
        one.name,
        `1391${String(1_000_000 + Math.floor(Math.random() * 8_999_999))}`,
        door(one, at),
        one.note ?? '',
        '',
      ].join('\t'),
    )
    const pasted = [['序号', '姓名', '联系电话', '现住址', '备注', '核查结果'].join('\t'), ...lines].join('\n')
    const peeked = await done(keeper.ask('lists/peek', { uploadId: newId(), organisationId: centre, pasted }))
    const input = {
      ...lists.receiveInput(peeked),
      organisationId: centre,
      areaId: places.street,
      work: { template: 'phone-investigation' },
      name: `名单${randomUUID().slice(0, 4)}`,
      ...more,
    }
    await done(keeper.send('lists/receive-batch', input))
    await lists.job('lists/check', input.batchId)
    await done(
      keeper.send('lists/decide-rows', {
        batchId: input.batchId,
        rows: { of: 'lines', lines: rows.map((_, at) => at + 2) },
        take: true,
        ...(personId !== undefined && { personId }),
      }),
    )
    if (leave.length > 0)
      await done(
        keeper.send('lists/decide-rows', { batchId: input.batchId, rows: { of: 'lines', lines: leave }, take: false }),
      )
    await done(keeper.send('lists/import-batch', { batchId: input.batchId }))
    await lists.job('lists/import', input.batchId)
    return input.batchId
  }
  const rowsOf = async (batchId: string, more: object = {}): Promise<BatchRow[]> => {
    const rows: BatchRow[] = []
    for (let after: string | undefined; ; ) {
      const page = await done(
        keeper.ask<{ items: BatchRow[]; next: string | null }>('lists/rows', {
          batchId,
          limit: 200,
          ...more,
          ...(after && { after }),
        }),
      )
      rows.push(...page.items)
      if (page.next === null) return rows
      after = page.next
    }
  }
  const stateOf = async (batchId: string, line: number): Promise<WorkState | undefined> =>
    (await rowsOf(batchId, { lines: [line] }))[0]?.work?.state
  return { ...lists, keeper, keeperId, helperId, centre, list, rowsOf, stateOf, done, table }
}
export type Street = Awaited<ReturnType<typeof startStreet>>
