import type { Role } from '@kapok/contract/identity/schema'
import { newId } from '#platform/ids.ts'
import { type Rows, row, unseen } from './row.ts'

const keepers: Role[] = ['social_worker', 'operator', 'station_head']
const revealers: Role[] = [...keepers, 'officer', 'administrator']
const heads: Role[] = ['station_head', 'administrator']
const openers: Role[] = ['station_head', 'officer', 'administrator']
const phone = () => ({ id: newId(), number: '13700001234' })
let code = 8800
const layout = { units: ['1'], floors: 1, roomsPerFloor: 1 }

export const places: Rows = {
  'places/areas': row('signed-in', 'anywhere', 'bounded', ({ areaId }) => ({ under: areaId }), {
    hides: (side) => [side.areaId],
  }),
  'places/organisations': row('signed-in', 'anywhere', 'bounded', () => ({}), { hides: (s) => [s.organisationId] }),
  'places/buildings': row('signed-in', 'anywhere', 'bounded', ({ areaId }) => ({ areaId }), {
    hides: (side) => [side.buildingId],
  }),
  // Which doors a building has is written on the building.
  'places/building': row('signed-in', 'anywhere', 'public', ({ buildingId }) => ({ buildingId })),
  'places/add-area': row(['administrator'], 'area', 'refused', ({ areaId }) => {
    return { areaId: newId(), parentId: areaId, code: String(code++), name: '新网格', level: '网格' }
  }),
  'places/rename-area': row(['administrator'], 'area', 'refused', ({ areaId }) => ({ areaId, level: '社区' })),
  'places/add-organisation': row(['administrator'], 'area', 'refused', ({ areaId }) => {
    return { organisationId: newId(), name: '志愿队', type: 'volunteer_team', areaId }
  }),
  'places/edit-organisation': row(['administrator'], 'area', 'refused', ({ organisationId }) => {
    return { organisationId, phone: '0999-6001234' }
  }),
  'places/add-building': row(heads, 'area', 'refused', ({ areaId }) => {
    return { buildingId: newId(), areaId, estate: '新苑', name: newId().slice(-12), layout }
  }),
  'places/edit-building': row(heads, 'area', 'refused', ({ buildingId }) => ({ buildingId, endedOn: null })),
  'places/edit-dwelling': row(heads, 'area', 'refused', ({ dwellingId }) => ({ dwellingId, endedOn: null })),
  'places/add-dwelling': row(heads, 'area', 'refused', ({ buildingId }) => {
    return { dwellingId: newId(), buildingId, unit: '1', floor: 1, room: newId().slice(-12) }
  }),
}

export const people: Rows = {
  'people/find': row('signed-in', 'area-or-roster', 'bounded', (side) => ({ text: side.names[0] }), {
    hides: (side) => [...side.personIds, ...side.names],
  }),
  'people/export-found': row(revealers, 'anywhere', 'refused', (side) => ({ text: side.names[0], reason: '核对名单' })),
  'people/person': row('signed-in', 'area-or-roster', 'refused', ({ personId }) => ({ personId }), { own: unseen }),
  'people/reveal': row(revealers, 'area-or-roster', 'refused', ({ personId, phoneId }) => {
    return { personId, field: 'phone', fieldId: phoneId, reason: '核对号码' }
  }),
  'people/add-person': row(keepers, 'area', 'refused', ({ areaId }) => ({ personId: newId(), name: '新人', areaId })),
  'people/edit-person': row(keepers, 'area-or-roster', 'refused', ({ personId }) => ({
    personId,
    note: '已搬到女儿家',
  })),
  'people/add-phone': row(keepers, 'area-or-roster', 'refused', async ({ make }) => {
    return { personId: await make.person(), phone: phone() }
  }),
  'people/mark-phone': row(keepers, 'area-or-roster', 'refused', ({ personId, phoneId }) => {
    return { personId, phoneId, state: 'wrong' }
  }),
  'people/add-relation': row(keepers, 'area-or-roster', 'refused', ({ personId }) => {
    return { relationId: newId(), personId, relation: 'neighbour', name: '邻居', phone: phone() }
  }),
  'people/add-tag': row(keepers, 'area-or-roster', 'refused', async ({ make }) => {
    return { tagId: newId(), personId: await make.person(), tag: 'living_alone', source: 'stated' }
  }),
  'people/end-tag': row(keepers, 'area-or-roster', 'refused', async ({ make }) => {
    return { ...(await make.tagged()), reason: '不再符合' }
  }),
  'people/edit-relation': row(keepers, 'area-or-roster', 'refused', async ({ make }) => {
    return { ...(await make.related()), relation: 'carer', phone: { id: newId(), number: '13700009999' } }
  }),
  'people/remove-relation': row(keepers, 'area-or-roster', 'refused', async ({ make }) => {
    return { ...(await make.related()), reason: '已搬走' }
  }),
  'people/add-document': row(keepers, 'area', 'refused', async ({ make }) => {
    return { personId: await make.person(), document: { id: newId(), type: 'other', number: 'B-0001-22' } }
  }),
  'people/correct-document': row(keepers, 'area', 'refused', async ({ make }) => {
    return { ...(await make.documented()), type: 'other', number: 'B-0002-33', reason: '抄错了' }
  }),
  'people/withdraw-document': row(keepers, 'area', 'refused', async ({ make }) => {
    return { ...(await make.documented()), reason: '不是本人的' }
  }),
  'people/join-household': row(keepers, 'area', 'refused', async ({ make }) => {
    const { householdId } = await make.member()
    return { householdId, personId: await make.person(), role: '女' }
  }),
  'people/leave-household': row(keepers, 'area', 'refused', async ({ make }) => {
    return { personId: (await make.member()).personId }
  }),
  'people/change-household': row(keepers, 'area', 'refused', async ({ make }) => {
    const { householdId, personId } = await make.member()
    return { householdId, headId: null, roles: [{ personId, role: '父' }], note: '门铃坏了' }
  }),
  'people/add-household': row(keepers, 'area', 'refused', async ({ areaId, make }) => {
    return { householdId: newId(), areaId, members: [{ personId: await make.person(), head: true }] }
  }),
  'people/duplicates': row(
    keepers,
    'area',
    'bounded',
    async ({ areaId, make }) => {
      await make.twice()
      return { areaId }
    },
    { hides: (side) => [side.names[1]!] },
  ),
  'people/merge-people': row(keepers, 'area', 'refused', async ({ make }) => {
    return { keptId: await make.person(), mergedId: await make.person() }
  }),
  'people/undo-merge': row(keepers, 'area', 'refused', async ({ make }) => ({ mergeId: await make.merge() })),
}

export const response: Rows = {
  'response/responses': row('signed-in', 'anywhere', 'bounded', () => ({}), { hides: (side) => [side.responseId] }),
  'response/playbooks': row('signed-in', 'anywhere', 'none', () => ({})),
  'response/open-response': row(openers, 'area', 'refused', ({ areaId, today }) => {
    const chosen = { playbook: 'epidemic', level: 'level_3', areaIds: [areaId] }
    return { responseId: newId(), name: '另一次响应', ...chosen, startsOn: today }
  }),
  'response/change-response': row(openers, 'area', 'refused', ({ responseId }) => ({ responseId, level: 'level_1' })),
}

export const ledger: Rows = {
  // Who made an entry takes it back on the same day, whoever answers for the area any of them.
  'ledger/reverse-entry': row(
    'signed-in',
    'area-or-roster',
    'refused',
    async ({ worker, make }, who) => {
      const recorders = ['social_worker', 'operator', 'station_head', 'volunteer']
      return {
        entryId: await make.entry(recorders.includes(who) ? who : worker),
        reversalId: newId(),
        reason: '记错了人',
      }
    },
    { own: { ...unseen, officer: 'not-yours-to-reverse' } },
  ),
}
