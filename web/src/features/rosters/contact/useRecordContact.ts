import type { ContactRecorded, RecordContact } from '@kapok/contract/rosters/schema'
import { api, useCommand, useOnline } from '../../../api/index.ts'
import { enqueue } from '../../../offline/index.ts'
import { usePhone } from '../../../ui/usePhone.ts'

/**
 * Keeps a contact where it is safe: on the desk with the server, which then says what it knows; on the phone, and wherever
 * there is no network, on this device first. Null = on the device, sent later.
 */
export function useRecordContact(): (input: RecordContact) => Promise<ContactRecorded | null> {
  const phone = usePhone()
  const { online } = useOnline()
  const command = useCommand(api.rosters.recordContact)
  return async (input) => {
    if (!phone && online) return command.mutateAsync(input)
    const kept = await enqueue(api.rosters.recordContact, input)
    return kept.by === 'server' ? kept.output : null
  }
}
