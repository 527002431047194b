import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoster, startWorld, type World } from '../../../test/world.ts'

let world: World
const names = ['陈桂芳', '王伯年', '李秀兰', '何国强', '谭玉珍', '黎志明', '周桂芳']

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

type Page = { items: { name: string; listingId: string }[]; next: string | null }
const pageOf = (rosterId: string) => (query: Record<string, string | number>) =>
  world.as('chen').get<Page>('rosters/due', { rosterId, show: 'open', limit: 2, ...query })

test.each(['walking', 'urgency'])('nobody is repeated or passed over while others record, %s', async (order) => {
  const page = pageOf((await openRoster(world, names)).rosterId)
  const all = (await page({ order, limit: 50 })).body.items.map(({ name }) => name)
  expect(all).toHaveLength(names.length)
  const seen: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { body }: { body: Page } = await page({ order, ...(after !== '' && { after }) })
    seen.push(...body.items.map(({ name }) => name))
    const last = body.items.at(-1)
    // The very row the page ended with is settled before the next page is asked for.
    if (last)
      await world.as('chen').send('rosters/record-contact', {
        listingId: last.listingId,
        day: world.today(),
        slot: 0,
        method: 'phone',
        outcome: 'reached',
      })
    after = body.next
  }
  expect(seen).toEqual(all)
})

test('a cursor that is none is refused, not taken for the beginning', async () => {
  const page = pageOf((await openRoster(world, ['吴小妹'])).rosterId)
  expect((await page({ after: "x' or 1=1" })).status).toBe(400)
})
