import type { Membership } from '@kapok/contract/identity/schema'
import type { Organisation } from '@kapok/contract/places/schema'
import { describe, expect, it } from 'vitest'
import { scopesOf } from './scopes.ts'

const membership = (organisationId: string, areaId: string, role: Membership['role']): Membership => ({
  id: `${organisationId} ${role}`,
  organisationId,
  organisationName: `机构 ${organisationId}`,
  areaId,
  areaName: `区划 ${areaId}`,
  areaPath: `/${areaId}/`,
  role,
})
const station = (id: string, areaId: string): Organisation => ({
  id,
  name: `机构 ${id}`,
  type: 'social_work_station',
  areaId,
  areaName: `区划 ${areaId}`,
  runBy: null,
  field: null,
  endedOn: null,
  uscc: null,
  phone: null,
})
const keys = (memberships: Membership[], stations: Organisation[] = []) =>
  scopesOf(memberships, stations, (area) => area).map(({ key }) => key)

describe('where somebody can look', () => {
  it('is the own station for whoever works there', () => {
    expect(keys([membership('s1', 'a1', 'social_worker')], [station('s2', 'a2')])).toEqual(['org:s1'])
  })

  it('is the whole area first and then its stations for whoever looks over it', () => {
    expect(keys([membership('office', 'a1', 'officer')], [station('s1', 'a1'), station('s2', 'a2')])).toEqual([
      'area:a1',
      'org:s1',
      'org:s2',
    ])
  })

  it('names a station once, in whatever roles somebody is there', () => {
    const roles = [membership('s1', 'a1', 'station_head'), membership('s1', 'a1', 'administrator')]
    expect(keys(roles, [station('s1', 'a1')])).toEqual(['area:a1', 'org:s1'])
  })
})
