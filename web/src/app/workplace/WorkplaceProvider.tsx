import type { Me } from '@kapok/contract/identity/schema'
import { type ReactNode, useMemo, useState } from 'react'
import { api, useQueryOf } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { firstDuty } from '../session/firstDuty.ts'
import { isOver } from './isOver.ts'
import { useRemembered } from './remembered.ts'
import { overlooks, scopesOf } from './scopes.ts'
import { WorkplaceContext } from './useWorkplace.ts'
import type { Workplace } from './workplace.ts'

const NOWHERE = { key: '', label: '—', note: undefined, organisationId: null, areaId: '' }

export function WorkplaceProvider({ me, children }: { me: Me; children: ReactNode }) {
  const t = useText(appText)
  const [lastResponse, rememberResponse] = useRemembered('kapok.response')
  const [chosenResponse, setChosenResponse] = useState<string>()
  const [scopeKey, chooseScope] = useRemembered(`kapok.scope.${me.accountId}`)
  const locked = firstDuty(me) !== undefined
  const {
    data: responses,
    isPending: responsesLoading,
    error,
    refetch,
  } = useQueryOf(api.response.listResponses, locked ? null : {}, { staleTime: 60_000 })
  const seesOthers = !locked && me.memberships.some(overlooks)
  const stations = useQueryOf(api.places.listOrganisations, seesOthers ? { type: 'social_work_station' } : null, {
    staleTime: 300_000,
  })

  const workplace = useMemo<Workplace>(() => {
    const scopes = scopesOf(me.memberships, stations.data?.items ?? [], t.frame.whole)
    const scope = scopes.find(({ key }) => key === scopeKey) ?? scopes[0] ?? NOWHERE
    const items = responses?.items ?? []
    // what has ended since is looked at when it is asked for, and not because it was looked at last time
    const response =
      items.find(({ id }) => id === chosenResponse) ??
      items.find((each) => each.id === lastResponse && !isOver(each)) ??
      items.find((each) => each.endsOn === null) ??
      items[0] ??
      null
    const membership =
      me.memberships.find((each) => each.organisationId === scope.organisationId) ??
      me.memberships.find((each) => each.areaId === scope.areaId) ??
      me.memberships.find(overlooks) ??
      me.memberships[0]
    return {
      me,
      membership,
      may: (operation) => me.may.includes(operation.operation.name),
      response,
      responseId: response?.id ?? null,
      responses: items,
      responsesLoading,
      responsesProblem: responses ? null : error,
      retryResponses: () => void refetch(),
      chooseResponse: (id) => {
        setChosenResponse(id)
        rememberResponse(id)
      },
      scope,
      scopes,
      chooseScope,
      organisationId: scope.organisationId,
      areaId: scope.areaId,
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the two setters are new on every render and mean the same
  }, [me, stations.data, responses, responsesLoading, error, refetch, chosenResponse, lastResponse, scopeKey, t])

  return <WorkplaceContext value={workplace}>{children}</WorkplaceContext>
}
