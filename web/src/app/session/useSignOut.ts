import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api, send } from '../../api/index.ts'
import { leaveOffline } from '../../offline/index.ts'
import { forgetAnswers } from './forgetAnswers.ts'

/** Ends the session here and on the server, and wipes what this device carried. Unsent records stay, sealed. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  const router = useRouter()
  return async () => {
    await send(api.identity.signOut, {}).catch(() => undefined)
    await leaveOffline()
    await router.navigate({ to: '/sign-in' as never })
    forgetAnswers(client)
  }
}
