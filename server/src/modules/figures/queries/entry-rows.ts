import type { HowCounted, ServiceEntry } from '@kapok/contract/ledger/schema'
import { maskName } from '@kapok/contract/people/rules'
import { addressText } from '@kapok/contract/places/rules'
import { mayReverse } from '#modules/ledger/index.ts'
import { seesNames } from '#platform/access/actor.ts'
import type { Reader } from '#platform/db/pool.ts'
import type { QueryContext } from '#platform/operations.ts'
import { type Moment, now } from '../cube/moment.ts'

/** Entries with everything that a reader is shown beside them, reversals as far as they are `known`. */
export const entryRows = (db: Reader, known: Moment = now) =>
  db
    .selectFrom('entry as e')
    .leftJoin('entry as back', 'back.reverses', 'e.id')
    .leftJoin('area', 'area.path', 'e.area_path')
    .leftJoin('organisation', 'organisation.id', 'e.organisation_id')
    .leftJoin('person', 'person.id', 'e.person_id')
    .leftJoin('account', 'account.id', 'e.worker_id')
    .leftJoin('household', 'household.id', 'e.household_id')
    .leftJoin('dwelling', 'dwelling.id', 'household.dwelling_id')
    .leftJoin('building', 'building.id', 'dwelling.building_id')
    .select(['e.id', 'e.kind', 'e.day', 'e.occurred_at', 'e.recorded_at', 'e.area_path', 'e.person_id', 'e.head_count'])
    .select([
      'e.worker_id',
      'e.minutes',
      'e.reached',
      'e.separate',
      'e.household_id',
      'e.how',
      'e.source_type',
      'e.source_id',
      'e.reverses',
      'e.reason',
    ])
    .select(known('back').as('back_known'))
    .select(['back.id as back_id', 'back.reason as back_reason', 'person.name as person'])
    .select(['account.name as worker', 'area.name as area', 'organisation.name as organisation'])
    .select(['building.estate', 'building.name as building', 'dwelling.unit', 'dwelling.room'])

type Row = Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number]

/**
 * An entry as this reader may see it, as of a moment: a name is masked for those who are not told names, and of the door
 * they are told the building.
 */
export const toEntry =
  ({ actor, now: at, language }: Pick<QueryContext, 'actor' | 'now' | 'language'>) =>
  (row: Row): ServiceEntry => {
    const clear = seesNames(actor)
    const { estate, building, unit, room } = row
    const block = { estate: estate ?? '', building: building ?? '', unit: '', room: '' }
    const door = addressText(clear ? { ...block, unit: unit ?? '', room: room ?? '' } : block, language)
    const reversed = row.back_id !== null && row.back_known
    return {
      id: row.id,
      kind: row.kind,
      day: row.day,
      occurredAt: row.occurred_at,
      recordedAt: row.recorded_at,
      areaName: row.area ?? '',
      organisationName: row.organisation ?? '',
      person: row.person === null || clear ? row.person : maskName(row.person),
      personId: row.person_id,
      household: door === '' ? null : door,
      householdId: row.household_id,
      worker: row.worker,
      workerId: row.worker_id,
      people: row.person_id === null ? row.head_count : 1,
      minutes: row.minutes,
      reached: row.reached,
      separate: row.separate,
      how: row.how as HowCounted,
      source: { type: row.source_type, id: row.source_id },
      reverses: row.reverses,
      reversedBy: reversed ? row.back_id : null,
      reason: row.reason ?? (reversed ? row.back_reason : null),
      may: { reverse: row.reverses === null && row.back_id === null && mayReverse(actor, row, at) },
    }
  }
