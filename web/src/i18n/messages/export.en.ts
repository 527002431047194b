import type { TextOf } from '../catalogue.ts'
import type { exportZh } from './export.zh.ts'

export const exportEn: TextOf<typeof exportZh> = {
  verb: 'Export',
  list: 'Export list',
  note: 'The file holds personal data. Who took it, when and what for is journalled, and stands in the file.',
  reason: 'What for',
  usual: {
    superior: 'Report to the superior',
    check: 'Checking the list',
    door: 'Door visits',
    handOn: 'Handing on to a department',
  },
  show: 'Names and phones',
  masked: 'Masked',
  clear: 'In full',
  clearNote: 'Destroy it after use; do not forward it to a chat group.',
  maskedOnly: 'Your role takes lists masked only (Z*, 138****1234). Ask the station head where it is needed in full.',
  format: 'Format',
  formats: { xlsx: 'Spreadsheet .xlsx', csv: 'CSV · UTF-8', 'csv-gb18030': 'CSV · GB18030 (older programs)' },
  saved: (name: string) => `Exported ${name}`,
  log: {
    title: 'Exports',
    sub: 'Files with personal data: who took what, and when.',
    empty: 'Nobody has exported a file with personal data yet.',
    head: {
      at: 'When',
      by: 'Who',
      what: 'What',
      area: 'Where',
      rows: 'Rows',
      mask: 'Masked',
      reason: 'What for',
      format: 'Format',
    },
    rows: (count: string) => `${count} rows`,
    fingerprint: 'Fingerprint',
    what: {
      listings: 'A roster',
      due: 'A due list',
      found: 'People found',
      badRows: 'Rows not brought in',
      batch: 'A batch, returned',
      filling: 'A report filled in',
    },
  },
}
