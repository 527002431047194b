import type { Role } from '@kapok/contract/identity/schema'
import { newId } from '#platform/ids.ts'
import { type Rows, row } from './row.ts'

const readers: Role[] = ['social_worker', 'operator', 'station_head', 'officer', 'administrator']
const takers: Role[] = ['social_worker', 'station_head', 'officer']

export const lists: Rows = {
  'lists/senders': row(readers, 'anywhere', 'bounded', () => ({}), { hides: (side) => [side.senderId] }),
  'lists/peek': row(takers, 'area', 'refused', ({ organisationId }) => ({
    uploadId: newId(),
    organisationId,
    file: new File(['姓名,电话\n许新来,13700005678\n'], '名单.csv', { type: 'text/csv' }),
  })),
  'lists/batches': row(readers, 'anywhere', 'bounded', () => ({ show: 'all', limit: 200 }), {
    hides: (side) => [side.batchId],
  }),
  'lists/batch': row(readers, 'anywhere', 'refused', ({ batchId }) => ({ batchId })),
  'lists/rows': row(readers, 'anywhere', 'refused', ({ batchId }) => ({ batchId })),
  'lists/rejected-file': row(takers, 'area', 'refused', ({ batchId }) => ({ batchId, reason: '退回核对' })),
  'lists/original-file': row(takers, 'area', 'refused', ({ batchId }) => ({ batchId, reason: '核对原件' })),
  'lists/add-sender': row(takers, 'area', 'refused', ({ organisationId }) => {
    const senderId = newId()
    return { senderId, organisationId, name: `来源${senderId}`, kind: 'street' }
  }),
  'lists/edit-sender': row(takers, 'area', 'refused', ({ senderId }) => ({ senderId, kind: 'police' })),
  'lists/receive-batch': row(takers, 'area', 'refused', ({ make }, who) => make.batchInput(who)),
  'lists/change-batch': row(takers, 'area', 'refused', ({ batchId }) => ({ batchId, name: '改名的一批' })),
  'lists/change-columns': row(takers, 'area', 'refused', async ({ make }) => ({
    batchId: await make.batch(),
    columns: [{ at: 0, title: '姓名', use: { as: 'field', field: 'name' } }],
  })),
  'lists/decide-rows': row(takers, 'area', 'refused', ({ batchId }) => ({
    batchId,
    rows: { of: 'state', state: 'new' },
    take: true,
  })),
  'lists/import-batch': row(takers, 'area', 'refused', async ({ make }) => ({ batchId: await make.batch() })),
  'lists/try-again': row(takers, 'area', 'refused', async ({ make }) => ({ batchId: await make.brokenBatch() })),
  'lists/undo-import': row(takers, 'area', 'refused', async ({ make }) => ({
    batchId: await make.batch(),
    reason: '收错了',
  })),
}
