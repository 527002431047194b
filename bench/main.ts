import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchExport } from './export.ts'
import { benchFigures } from './figures.ts'
import { benchFind } from './find.ts'
import { benchFirstVisit } from './first-visit.ts'
import { benchImport } from './import.ts'
import { benchBatches, benchRecordContact, furnishForRecording } from './record-contact.ts'
import { lineOf, type Result } from './result.ts'
import { startStage } from './stage.ts'
import { benchStart } from './start.ts'

/** `npm run bench [-- --only P1,P4] [-- --json FILE]`: every figure beside its reference of the same run. */
const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const only = values.only?.split(',')
const wanted = (id: string) => only === undefined || only.includes(id)
const results: Result[] = []
const report = (some: readonly Result[]) => {
  for (const result of some) process.stdout.write(`${lineOf(result)}\n`)
  results.push(...some)
}

if (wanted('P1') || wanted('P2')) {
  const stage = await startStage()
  try {
    const furnished = await furnishForRecording(stage)
    if (wanted('P1')) report(await benchRecordContact(stage, furnished))
    if (wanted('P2')) report(await benchBatches(stage, furnished))
  } finally {
    await stage.stop()
  }
}
if (wanted('P3')) report(await benchFind())
if (wanted('P4')) report(await benchFigures())
if (wanted('P7')) report(await benchExport())
if (wanted('P6')) report(await benchImport())
if (wanted('P9')) report(await benchFirstVisit())
if (wanted('P10')) report(await benchStart())
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
process.exitCode = results.every((result) => result.pass) ? 0 : 1
