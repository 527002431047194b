import type { Response } from '@kapok/contract/response/contract'
import { dayOf } from '../../i18n/index.ts'

/** Whether the last day of an emergency has passed; on that day itself there is still work. */
export const isOver = ({ endsOn }: Pick<Response, 'endsOn'>): boolean => endsOn !== null && endsOn < dayOf(Date.now())
