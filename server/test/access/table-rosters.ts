import type { Role } from '@kapok/contract/identity/schema'
import { writeXlsx } from '#platform/files/index.ts'
import { newId } from '#platform/ids.ts'
import { type Rows, row } from './row.ts'
import type { Side } from './side.ts'

const workers: Role[] = ['social_worker', 'operator', 'station_head']
const callers: Role[] = [...workers, 'volunteer']
const readers: Role[] = [...callers, 'officer', 'administrator']
const listers: Role[] = ['social_worker', 'station_head']
const overseers: Role[] = ['social_worker', 'station_head', 'officer', 'administrator']
const staff: Role[] = [...workers, 'officer', 'administrator']
const heads: Role[] = ['station_head']
const publishers: Role[] = ['station_head', 'officer', 'administrator']

const listRow = {
  name: '许新来',
  sex: '',
  birthDate: '',
  document: '',
  phone: '',
  estate: '',
  building: '',
  unit: '',
  room: '',
  tags: '',
  note: '',
  relationName: '',
  relationPhone: '',
  responsible: '',
}
const listed = (side: Side) => [...side.listingIds, ...side.personIds, ...side.names]

export const rosters: Rows = {
  'rosters/rosters': row(readers, 'anywhere', 'bounded', ({ responseId }) => ({ responseId }), {
    hides: (side) => [side.rosterId],
  }),
  'rosters/roster': row(readers, 'anywhere', 'refused', ({ rosterId }) => ({ rosterId })),
  'rosters/due': row(readers, 'anywhere', 'bounded', ({ rosterId }) => ({ rosterId, show: 'all' }), { hides: listed }),
  'rosters/my-day': row(callers, 'anywhere', 'none', () => ({})),
  'rosters/listings': row(readers, 'anywhere', 'bounded', ({ rosterId }) => ({ rosterId }), { hides: listed }),
  'rosters/listing': row(readers, 'anywhere', 'refused', ({ listingId }) => ({ listingId })),
  'rosters/person-listings': row(readers, 'anywhere', 'refused', ({ personId }) => ({ personId })),
  'rosters/person-timeline': row(readers, 'anywhere', 'refused', ({ personId }) => ({ personId })),
  'rosters/day-buildings': row(readers, 'anywhere', 'bounded', ({ rosterId }) => ({ rosterId }), {
    hides: (side) => [side.buildingId],
  }),
  'rosters/house-grid': row(readers, 'anywhere', 'bounded', ({ buildingId }) => ({ buildingId }), { hides: listed }),
  'rosters/coverage': row(staff, 'anywhere', 'refused', ({ responseId, areaId }) => ({ responseId, areaId })),
  'rosters/close-preview': row(overseers, 'anywhere', 'refused', ({ rosterId, today }) => ({ rosterId, day: today })),
  'rosters/workers': row(overseers, 'area-or-roster', 'refused', ({ organisationId }) => ({ organisationId })),
  'rosters/template': row('signed-in', 'anywhere', 'none', () => ({ locale: 'en' })),
  'rosters/preview-listings': row(listers, 'area', 'refused', ({ rosterId }) => {
    return { rosterId, file: new File(['姓名,电话\n许新来,13700005678\n'], '名单.csv', { type: 'text/csv' }) }
  }),
  'rosters/export-listings': row(staff, 'anywhere', 'refused', ({ rosterId }) => ({ rosterId, reason: '上报街道' })),
  'rosters/export-due': row(staff, 'anywhere', 'refused', ({ rosterId }) => {
    return { rosterId, show: 'all', reason: '上报街道', format: 'csv' }
  }),
  'rosters/bad-rows-file': row(listers, 'anywhere', 'none', () => ({
    rows: [{ line: 2, row: listRow, reason: '门牌' }],
  })),
  'rosters/create-roster': row(heads, 'area', 'refused', ({ responseId, organisationId, areaId, today }) => {
    const kept = { rosterId: newId(), responseId, organisationId, areaId, startsOn: today }
    return { ...kept, name: '另一份名册', template: 'weekly-home-visit' }
  }),
  'rosters/change-roster': row(heads, 'area', 'refused', ({ rosterId }) => ({ rosterId, name: '改名' })),
  'rosters/import-listings': row(listers, 'area', 'refused', ({ rosterId }) => {
    const name = `新${newId().slice(-8)}`
    return { rosterId, rows: [{ line: 2, row: { ...listRow, name }, personId: null, dwellingId: null }] }
  }),
  'rosters/add-listing': row(listers, 'area', 'refused', async ({ rosterId, make }) => {
    return { listingId: newId(), rosterId, personId: await make.person() }
  }),
  'rosters/remove-listing': row(listers, 'area', 'refused', ({ make }) => ({
    listingId: make.listing(),
    reason: '搬走',
  })),
  'rosters/assign-listings': row(heads, 'area', 'refused', ({ rosterId, listingId }) => {
    return { rosterId, listingIds: [listingId], responsibleId: null }
  }),
  'rosters/change-listing-note': row(workers, 'area-or-roster', 'refused', ({ listingId }) => {
    return { listingId, note: '有狗' }
  }),
  'rosters/record-contact': row(callers, 'area-or-roster', 'refused', ({ make }) => make.contactInput()),
  'rosters/reverse-contact': row(workers, 'area-or-roster', 'refused', async ({ make, worker }) => {
    return { contactId: await make.contact(worker), reason: '打错了' }
  }),
  'rosters/settle-follow-up': row(callers, 'area-or-roster', 'refused', async ({ make }) => {
    return { followUpId: await make.followUp(), state: 'done', note: '已办' }
  }),
  'rosters/hand-on': row(workers, 'area-or-roster', 'refused', ({ listingId, today }) => {
    return { handOnId: newId(), listingId, day: today, slot: 0, to: '居委会', dueAt: new Date().toISOString() }
  }),
  'rosters/answer-hand-on': row(workers, 'area-or-roster', 'refused', async ({ make }) => {
    return { handOnId: await make.handOn(), outcome: 'reached' }
  }),
  'rosters/close-day': row(heads, 'area', 'refused', ({ rosterId, make }) => {
    return { closeId: newId(), rosterId, day: make.idleDay(), open: [] }
  }),
  'rosters/reopen-day': row(heads, 'area', 'refused', async ({ make }) => {
    return { closeId: await make.close(), reason: '补录一条' }
  }),
}

const range = ({ areaId, today }: Side) => ({ areaId, from: today, to: today })
const about = ({ areaId, responseId, today }: Side) => ({ areaId, responseId, template: 'noon', day: today })

export const figures: Rows = {
  'figures/table': row(staff, 'area', 'refused', range),
  'figures/entries': row(staff, 'area', 'refused', range),
  'figures/bulletins': row(staff, 'area', 'bounded', ({ responseId }) => ({ responseId }), {
    hides: (side) => [side.bulletinId],
  }),
  'figures/bulletin-draft': row(staff, 'area', 'refused', about),
  'figures/bulletin': row(staff, 'area', 'refused', ({ bulletinId }) => ({ bulletinId })),
  'figures/freeze-bulletin': row(publishers, 'area', 'refused', (side) => {
    return { ...about(side), bulletinId: newId() }
  }),
  'figures/templates': row(
    staff,
    'area',
    'bounded',
    async ({ make }) => {
      await make.filled()
      return {}
    },
    { hides: (side) => [side.templateId] },
  ),
  'figures/template': row(staff, 'area', 'refused', async ({ make }) => {
    return { templateId: (await make.filled()).templateId }
  }),
  'figures/take-template-file': row(publishers, 'area', 'refused', async ({ organisationId }) => {
    const bytes = await writeXlsx({ sheets: [{ name: '日报', columns: [{ header: '人次' }], rows: [] }] })
    return { fileId: newId(), organisationId, file: new File([new Uint8Array(bytes)], '日报.xlsx') }
  }),
  'figures/teach-template': row(publishers, 'area', 'refused', async ({ organisationId, make }) => {
    const slots = [{ at: '0!A2', content: { type: 'text', text: 'day' } }]
    return { templateId: newId(), organisationId, fileId: await make.form(), name: `表${newId()}`, slots }
  }),
  'figures/remove-template': row(publishers, 'area', 'refused', async ({ make }) => {
    return { templateId: await make.template(), reason: '换新表' }
  }),
  'figures/fill-template': row(overseers, 'area', 'refused', async ({ make, responseId, areaId, today }) => {
    const { templateId } = await make.filled()
    return { fillingId: newId(), templateId, responseId, areaId, day: today }
  }),
  'figures/fillings': row(staff, 'area', 'refused', async ({ make }) => {
    return { templateId: (await make.filled()).templateId }
  }),
  'figures/filling': row(staff, 'area', 'refused', async ({ make }) => {
    return { fillingId: (await make.filled()).fillingId }
  }),
  'figures/filling-file': row(staff, 'area', 'refused', async ({ make }) => {
    return { fillingId: (await make.filled()).fillingId }
  }),
  'figures/bulletin-file': row(staff, 'area', 'refused', ({ bulletinId }) => ({ bulletinId, format: 'docx' })),
}

type Sent = { results: { ok: boolean; status: number; problem?: unknown; result?: unknown }[] }
const notAllowed = 'not-permitted'

export const sync: Rows = {
  // Whoever is signed in may hand in; each message is decided by its own operation.
  'sync/send': row(
    'signed-in',
    'own',
    'refused',
    ({ make }) => {
      const at = new Date().toISOString()
      const message = { id: newId(), name: 'rosters/record-contact', version: 1, at, input: make.contactInput() }
      return { device: newId(), label: '手机', sentAt: at, unsentAfter: 0, messages: [message] }
    },
    {
      own: { storekeeper: notAllowed, counsellor: notAllowed, officer: notAllowed, administrator: notAllowed },
      told: ({ status, body }) => {
        const [first] = (body as Partial<Sent>).results ?? []
        return first ? { status: first.status, body: first.problem ?? first.result } : { status, body }
      },
    },
  ),
  'sync/devices': row(overseers, 'anywhere', 'bounded', () => ({}), { hides: (side) => [side.deviceId] }),
}
