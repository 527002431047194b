import { gunzipSync } from 'node:zlib'
import { writeXlsx as otherWriter } from 'hucre'
import { expect, it } from 'vitest'
import { readTable } from './read-table.ts'

// A sheet of three texts, an empty row, a code, a day, an identity number that was typed as a number; then the same, locked.
const golden =
  'H4sIAAAAAAACA+2YMUvDQBTHf3dJ06ZoiSIdRLAfIeouBengWBVEdBKcKg2EOjg5uQmuDi5+BD+JfoQ4CA7uLraRuyTQqEMrDlreDx65d++9e4+7TP/Hh4Xk7n75iU9s4jBKfbyxPQXUCieAUZqmZll8fSAV/hV+LQCvUnr7hCW+I9tvfNm/ZI5ru9Jqfu+q+84G5kRjGtW8eNvVqNWz5xONqh68nLqokJA11nFRhK9x56hF3fxCdpygdPzQRsqeyi3zdG7G0zbLMaYbpr3Ng/ZK0s7iJsPN446NdW8Pve3+zVYdQRAEQRAEQRAEQZhJdoiIGNCiQ58BMedT1TepqEJLUBPWFHqRYZ+ImB7Hdo7e1PMvotW4njFxYfB7d/ij/vyN/iqXTpxcFDGajdH8qvk7GRuKTDazfADZx1+cABYAAA=='
const locked =
  'H4sIAAAAAAACA+2YsUoDQRCGv927XHJBwymSQgTzBkYFSwlICsuoIKKVYBXJwRELKys7H8DCxkfwMaz0EZJCsLC3MTnZvTvIqUUSLKLMB8Pt7MzczN1u9T8/LfTuH5b7fGEbh2Hs443sKaCUOQEM4zg2y+zpA7Hwp/BLAXiF3NmvsUVxKnos8RPJfuXb/jVzPNqVVvMHN60PNjGzGNOo6tX7vkatXrycaVTx6PXcRdWps84GLor6W9Q8qVE2l89+SJB7/cBG8p5KLfF0asbTNssxpiumvc2DxkqvkcRNhpvGHRtr3R17u53bnTKCIAiCIAiCIAiCMMPsERLSpUaTDl0iLieqr1JQmZagxqzJ9CLDISERbU7tHO2J519Eq1E9Y+zC4Pf+4VT9mY3+KhVAnFTaMMqL0fyK6TkZG4hM9m/5BK2PougAFgAA'

const unpack = (text: string): Uint8Array => new Uint8Array(gunzipSync(Buffer.from(text, 'base64')))

it('reads .xls whatever it is called', async () => {
  expect(await readTable(unpack(golden), { name: '名册.xlsx' })).toEqual({
    sheet: '名册',
    sheets: [{ name: '名册', lines: 4 }],
    hiddenSheets: [],
    hiddenColumns: [],
    hiddenLines: [],
    format: 'xls',
    header: ['编号', '生日', '备注'],
    headerLine: 1,
    headerLines: 1,
    preamble: [],
    merged: [],
    notes: [],
    rows: [
      { line: 3, cells: ['0012', '1990-05-01', '独居'] },
      { line: 4, cells: ['4.40106199001011E+17', '', ''] },
    ],
  })
})

it('refuses what is locked with a password, old and new, and what is cut off', async () => {
  const lockedNew = await otherWriter({
    sheets: [{ name: 'a', rows: [['x']] }],
    encryption: { password: 'p', spinCount: 10 },
  })
  for (const bytes of [unpack(locked), lockedNew])
    await expect(readTable(bytes, { name: 'x' })).rejects.toMatchObject({
      code: 'file-not-a-table',
      detail: { found: 'password' },
    })
  await expect(readTable(unpack(golden).slice(0, 2000), { name: 'x' })).rejects.toMatchObject({ code: 'file-damaged' })
})
