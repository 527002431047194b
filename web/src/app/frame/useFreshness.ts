import { api, useLive, useOnline, useQueryOf } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import type { Freshness } from '../../ui/frame/frameProps.ts'
import { useWorkplace } from '../useWorkplace.ts'

/** How old what is shown may be, and how many phones have not been heard from. */
export function useFreshness(): Freshness {
  const t = useText(appText)
  const f = useFormat()
  const { may } = useWorkplace()
  const { online, since } = useOnline()
  const { live, freshAt } = useLive()
  const devices = useQueryOf(api.sync.listDevices, may(api.sync.listDevices) ? {} : null, { refetchInterval: 60_000 })
  const silent = devices.data?.items.filter((device) => device.silent).length ?? 0
  const age = !online
    ? t.frame.offlineSince(f.ago(since))
    : live
      ? t.frame.live
      : freshAt
        ? t.frame.fresh(f.ago(freshAt))
        : ''
  return {
    label: [age, silent > 0 ? t.frame.silent(silent) : ''].filter(Boolean).join(' · '),
    tone: !online || silent > 0 ? 'warn' : 'calm',
    href: devices.data ? '/settings/devices' : undefined,
  }
}
