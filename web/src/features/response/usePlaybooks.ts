import { api, useQueryOf } from '../../api/index.ts'

/** Playbooks change only with a new version of the product. */
export const usePlaybooks = () => useQueryOf(api.response.listPlaybooks, {}, { staleTime: 3_600_000 })
