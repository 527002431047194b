import { currentAccount } from '../../../offline/account.ts'
import { getMeta, setMeta } from '../../../offline/db.ts'
import type { Sealed } from '../../../offline/seal.ts'
import type { PaperDraft } from './paperDraft.ts'

const place = (rosterId: string, day: string) => `paper|${rosterId}|${day}`

/** False where this device cannot keep a draft (a page over plain http, closed storage): it then lives as long as the page. */
export const canKeep = (): boolean => currentAccount()?.stored !== undefined

/** Drafts are sealed with the account's own key and stay until they are sent, whoever else signs in here meanwhile. */
export async function readDraft(rosterId: string, day: string): Promise<PaperDraft | undefined> {
  const stored = currentAccount()?.stored
  if (!stored) return undefined
  const sealed = await getMeta<Sealed | null>(stored.db, place(rosterId, day))
  return sealed ? stored.vault.unseal<PaperDraft>(place(rosterId, day), sealed).catch(() => undefined) : undefined
}

export async function keepDraft(rosterId: string, day: string, draft: PaperDraft): Promise<void> {
  const stored = currentAccount()?.stored
  if (!stored) return
  const rows = Object.fromEntries(Object.entries(draft.rows).filter(([, { state }]) => state !== 'sent'))
  const name = place(rosterId, day)
  if (Object.keys(rows).length === 0) await stored.db.meta.delete(name)
  else await setMeta(stored.db, name, await stored.vault.seal(name, { ...draft, rows }))
}
