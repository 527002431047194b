import type { Playbook } from '@kapok/contract/playbooks/schema'
import { api, useQueryOf } from '../../../api/index.ts'
import { useWorkplace } from '../../../app/useWorkplace.ts'

/** The playbook of the response one works in. */
export function usePlaybook() {
  const { response } = useWorkplace()
  const query = useQueryOf(api.response.listPlaybooks, response ? {} : null, { staleTime: 600_000 })
  const playbook: Playbook | undefined = query.data?.items.find(({ code }) => code === response?.playbook)
  return { playbook, query }
}
