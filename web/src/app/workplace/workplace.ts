import type { Me, Membership } from '@kapok/contract/identity/schema'
import type { Response } from '@kapok/contract/response/contract'
import type { ApiProblem, Command, Operation } from '../../api/index.ts'

/** Where somebody looks: one organisation's work, or everything in an area. */
export type Scope = {
  key: string
  label: string
  note: string | undefined
  organisationId: string | null
  areaId: string
}

export type Workplace = {
  me: Me
  /** The membership in whose name one works in this scope. */
  membership: Membership | undefined
  /** Whether this account's roles may call an operation at all. */
  may: (operation: Operation<never, unknown> | Command<never, unknown>) => boolean
  /** The emergency one works in; null while there is none. */
  response: Response | null
  responseId: string | null
  responses: readonly Response[]
  responsesLoading: boolean
  /** Why it is not known which emergencies there are. */
  responsesProblem: ApiProblem | null
  retryResponses: () => void
  chooseResponse: (responseId: string) => void
  scope: Scope
  scopes: readonly Scope[]
  chooseScope: (key: string) => void
  /** Null where the scope is a whole area. */
  organisationId: string | null
  areaId: string
}
