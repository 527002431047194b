import { dayOf } from '@kapok/contract/common/time'
import type { Actor } from '#platform/access/actor.ts'
import { mayDo, permit } from '#platform/access/permit.ts'

/** What deciding about a reversal needs to know of an entry. */
export type Reversible = { area_path: string; worker_id: string | null; recorded_at: string }

const answersForTheArea = permit(['station_head', 'administrator'], 'area')

/** Those who answer for the area's figures may take any entry back; whoever made one, their own, on the day it was recorded. */
export const mayReverse = (actor: Actor, entry: Reversible, now: Date): boolean =>
  mayDo(answersForTheArea, actor, { area_path: entry.area_path }) ||
  (entry.worker_id === actor.accountId && dayOf(entry.recorded_at) === dayOf(now.toISOString()))
