import type { RowState } from '@kapok/contract/lists/schema'
import { api } from '../../../../api/index.ts'

const PAGE = 200
const AT_ONCE = 4000

/** The lines of a kind that nobody has decided, in sets that one command takes: all of them are read before any is given. */
export async function* openLines(batchId: string, state: RowState): AsyncGenerator<number[]> {
  const lines: number[] = []
  let after: string | null = null
  do {
    const page: { items: { line: number }[]; next: string | null } = await api.lists.listRows({
      batchId,
      state,
      taken: 'open',
      limit: PAGE,
      ...(after !== null && { after }),
    })
    lines.push(...page.items.map(({ line }) => line))
    after = page.next
  } while (after !== null)
  for (let at = 0; at < lines.length; at += AT_ONCE) yield lines.slice(at, at + AT_ONCE)
}
