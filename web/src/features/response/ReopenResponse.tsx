import type { Response } from '@kapok/contract/response/contract'
import { api, useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { responseText } from '../../i18n/messages/response.ts'
import { Action } from '../../ui/Action.tsx'
import { say } from '../../ui/say.ts'

export function ReopenResponse({ response }: { response: Response }) {
  const t = useText(responseText)
  const reopen = useCommand(api.response.changeResponse, { onSuccess: () => say(t.reopened(response.name)) })
  return (
    <Action
      label={t.reopen}
      busy={reopen.isPending}
      onClick={() => reopen.mutate({ responseId: response.id, endsOn: null })}
    />
  )
}
