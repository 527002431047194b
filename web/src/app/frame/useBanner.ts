import type { Response } from '@kapok/contract/response/contract'
import { useText } from '../../i18n/index.ts'
import { appText } from '../../i18n/messages/app.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import type { Banner } from '../../ui/frame/frameProps.ts'
import { useWorkplace } from '../useWorkplace.ts'
import { isOver } from '../workplace/isOver.ts'

/** The emergency over everything: its name, which day it is, its level; a list where there are several. */
export function useBanner(): Banner | undefined {
  const t = useText(appText)
  const f = useFormat()
  const { response, responses, chooseResponse } = useWorkplace()
  const when = (each: Response) =>
    each.endsOn !== null && isOver(each) ? t.frame.ended(f.date(each.endsOn)) : t.frame.dayNumber(each.dayNumber)
  if (!response) return undefined
  return {
    label: [response.name, when(response), f.pick(response.levelName)].join(' · '),
    href: '/responses',
    pick:
      responses.length > 1
        ? {
            value: response.id,
            options: responses.map((each) => ({ value: each.id, label: each.name, note: when(each) })),
            onChange: chooseResponse,
            more: t.frame.allResponses,
          }
        : undefined,
  }
}
