import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import {
  type ApiProblem,
  actAs,
  api,
  deviceId,
  deviceLabel,
  type InputOf,
  keyOf,
  type OutputOf,
} from '../../api/index.ts'
import { forgetAnswers } from '../../app/session/forgetAnswers.ts'
import { insideOnly } from './insideOnly.ts'
import { rememberTyped } from './typedPassword.ts'

type Credentials = Pick<InputOf<typeof api.identity.signIn>, 'loginName' | 'password' | 'code'>

/** Signs in and goes where the reader wanted to go; nothing of whoever was here before is left on the screen. */
export function useSignIn(then: string | undefined) {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation<OutputOf<typeof api.identity.signIn>, ApiProblem, Credentials>({
    mutationFn: (credentials) => {
      actAs(undefined)
      return api.identity.signIn({ ...credentials, deviceId: deviceId(), deviceLabel: deviceLabel() })
    },
    retry: false,
    onSuccess: ({ me }, { password }) => {
      rememberTyped(me.mustChangePassword ? password : undefined)
      forgetAnswers(client)
      client.setQueryData(keyOf(api.identity.me, {}), me)
      router.history.replace(insideOnly(then))
    },
  })
}
