import { api, useQueryOf } from '../../api/index.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { formatTime } from '../../i18n/index.ts'
import { useFormat } from '../../i18n/useFormat.ts'

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What the response's playbook says of services and bulletins. */
export function usePlaybook() {
  const f = useFormat()
  const { response } = useWorkplace()
  const playbooks = useQueryOf(api.response.listPlaybooks, {}, { staleTime: 600_000 })
  const items = playbooks.data?.items ?? []
  const templates = items.find(({ code }) => code === response?.playbook)?.bulletins ?? []
  const services = items.flatMap((playbook) => playbook.services)
  const serviceName = (code: string) => {
    const service = services.find((each) => each.code === code)
    return service ? f.pick(service.name) : code
  }
  const distance = ({ time }: { time: string }) => Math.abs(minutes(time) - minutes(formatTime(Date.now())))
  /** The bulletin whose time is nearest. */
  const due = templates.toSorted((a, b) => distance(a) - distance(b))[0]
  return { templates, due, serviceName, loading: playbooks.isPending }
}
