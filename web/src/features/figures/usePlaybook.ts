import { api, useQueryOf } from '../../api/index.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { formatTime } from '../../i18n/index.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { useNow } from './filter/useNow.ts'

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What the response's playbook says of services and bulletins. */
export function usePlaybook() {
  const f = useFormat()
  const now = useNow()
  const { response } = useWorkplace()
  const playbooks = useQueryOf(api.response.listPlaybooks, {}, { staleTime: 600_000 })
  const items = playbooks.data?.items ?? []
  const templates = items.find(({ code }) => code === response?.playbook)?.bulletins ?? []
  const services = items.flatMap((playbook) => playbook.services)
  const own = items.find(({ code }) => code === response?.playbook)?.services ?? []
  const serviceName = (code: string) => {
    const service = services.find((each) => each.code === code)
    return service ? f.pick(service.name) : code
  }
  const distance = ({ time }: { time: string }) => Math.abs(minutes(time) - minutes(formatTime(now)))
  /** The bulletin whose time is nearest, of those not written yet. */
  const nearest = templates.toSorted((a, b) => distance(a) - distance(b))
  const due = (written: readonly string[] = []) => nearest.find(({ code }) => !written.includes(code)) ?? nearest[0]
  return { templates, due, services: own, serviceName, loading: playbooks.isPending }
}
