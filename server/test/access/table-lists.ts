import type { Role } from '@kapok/contract/identity/schema'
import { newId } from '#platform/ids.ts'
import { type Rows, row } from './row.ts'

const readers: Role[] = ['social_worker', 'operator', 'station_head', 'officer', 'administrator']
const takers: Role[] = ['social_worker', 'station_head', 'officer']
const keepers: Role[] = ['station_head', 'officer']
const workers: Role[] = ['social_worker', 'operator', 'station_head']

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
    batchId: await make.brokenBatch(),
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
    batchId: await make.brokenBatch(),
    reason: '收错了',
  })),
  'lists/deadline': row(readers, 'anywhere', 'refused', ({ batchId }) => ({ batchId })),
  'lists/split-preview': row(keepers, 'anywhere', 'refused', ({ batchId }) => ({ batchId })),
  'lists/close-preview': row(readers, 'anywhere', 'refused', ({ batchId }) => ({ batchId })),
  'lists/hand-backs': row(readers, 'anywhere', 'refused', ({ batchId }) => ({ batchId })),
  'lists/given-cells': row(readers, 'anywhere', 'refused', ({ listingId }) => ({ listingId })),
  'lists/handed-on-file': row(
    ['social_worker', 'station_head', 'officer', 'administrator'],
    'anywhere',
    'refused',
    async ({ make }) => ({ batchId: await make.handedOnBatch(), reason: '转办' }),
  ),
  'lists/return-file': row(keepers, 'anywhere', 'refused', async ({ make }) => ({
    returnId: await make.batchReturn(),
  })),
  'lists/split-batch': row(keepers, 'area', 'refused', async ({ make }) => ({
    batchId: await make.openBatch(),
    how: { by: 'area' },
  })),
  'lists/share-out': row(['station_head'], 'area', 'refused', async ({ make, organisationId, headId }) => ({
    batchId: await make.givenBatch(),
    organisationId,
    workers: [{ accountId: headId }],
  })),
  'lists/hand-back': row(workers, 'area-or-roster', 'refused', async ({ make }) => ({
    batchId: await make.givenBatch(),
    lines: [2],
    belongsTo: '邻区',
  })),
  'lists/hand-on-rows': row(workers, 'area-or-roster', 'refused', async ({ make }) => ({
    batchId: await make.givenBatch(),
    lines: [2],
    to: '派出所',
    dueAt: new Date().toISOString(),
  })),
  'lists/answer-rows': row(workers, 'area-or-roster', 'refused', async ({ make }) => ({
    batchId: await make.handedOnBatch(),
    answers: [{ line: 2, outcome: 'not_found' }],
  })),
  'lists/close-batch': row(keepers, 'area', 'refused', async ({ make }) => ({
    closeId: newId(),
    batchId: await make.endedBatch(),
  })),
  'lists/reopen-batch': row(keepers, 'area', 'refused', async ({ make }) => ({
    batchId: await make.closedBatch(),
    reason: '补问',
  })),
  'lists/prepare-return': row(keepers, 'area', 'refused', async ({ make }) => ({
    returnId: newId(),
    batchId: await make.openBatch(),
    reason: '反馈',
  })),
}
