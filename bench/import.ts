import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { identityCheckCharacter } from '../contract/src/people/identity-number.ts'
import { writeXlsx } from '../server/src/platform/files/index.ts'
import { newId } from '../server/src/platform/ids.ts'
import { medianOf, type Result } from './result.ts'
import { furnish, type Stage, startStage } from './stage.ts'

/** `KAPOK_BENCH_ROWS` for a short look; the bar is for 100,000. */
const rows = Number(process.env['KAPOK_BENCH_ROWS'] ?? 100_000)
const rounds = Number(process.env['KAPOK_BENCH_ROUNDS'] ?? 3)
const known = 20_000
const buildings = 40

const header = '序号 姓名 性别 证件号 手机 现住址 人员类别 来源地 抵达时间 核查结果 核查情况 备注'.split(' ')
const surnames = [...'陈李王张黄林何郑周吴刘梁谢罗许曾邓冯叶苏']
const given = [...'桂芳伯年秀兰国强建华丽娟志明美玲永健惠贞子轩雨晴']

const identity = (n: number): string => {
  const digits = `990101${1940 + (n % 60)}${String((n % 12) + 1).padStart(2, '0')}${String((n % 28) + 1).padStart(2, '0')}${String(n % 1000).padStart(3, '0')}`
  return digits + identityCheckCharacter(digits)
}

/** Rows as they come: one in twenty known here, one in thirty repeated, some wrong, each round with people of its own. */
const rowOf = (round: number, n: number): string[] => {
  const one = round * rows + n
  if (n % 30 === 29) return rowOf(round, n - 7)
  const isKnown = n % 20 === 0
  const name = isKnown
    ? `居民${(n / 20) % known}`
    : `${surnames[one % 20]}${given[(one * 7) % 24]}${given[(one * 11 + round) % 24]}`
  const phone = isKnown
    ? `139${String(10_000_000 + ((n / 20) % known))}`
    : `13${(one >> 3) % 9}${String(10_000_000 + ((one * 7919) % 89_999_999))}`
  const document = n % 50 === 7 ? '4.41E+17' : n % 4 === 0 ? '' : identity(one * 13)
  const door = `花苑里${(n % buildings) + 1}栋${(n % 2) + 1}单元${(n % 18) + 1}0${(n % 4) + 1}`
  return [
    String(n + 1),
    name,
    n % 2 === 0 ? '男' : '女',
    document,
    phone,
    door,
    n % 9 === 0 ? '独居' : '',
    '邻市',
    '3月2日',
    '',
    '',
    n % 5 === 0 ? '下午在家' : '',
  ]
}

const fileOf = async (round: number): Promise<File> => {
  const columns = header.map((title) => ({ header: title, type: 'text' as const }))
  const lines = (function* () {
    for (let n = 0; n < rows; n += 1) yield rowOf(round, n)
  })()
  const bytes = await writeXlsx({ sheets: [{ name: '名单', columns, rows: lines }] })
  return new File([new Uint8Array(bytes)], `名单${round}.xlsx`)
}

/** Memory that the server's process holds, in MiB. */
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Seconds of processor time that the server's process has used, all threads together. */
const processorOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

type Furnished = Awaited<ReturnType<typeof furnish>>
type Peeked = { uploadId: string; sheet: string; headerLine: number; columns: object[]; added: object[] }
type Standing = { state: string; failure: string | null; counts: { total: number; taken: number } }

const peekAt = async (stage: Stage, { token, organisationId }: Furnished, file: File) => {
  const form = new FormData()
  form.append('uploadId', newId())
  form.append('organisationId', organisationId)
  form.append('file', file)
  const began = performance.now()
  const reply = await fetch(`http://127.0.0.1:${stage.port}/api/v1/lists/peek`, {
    method: 'POST',
    headers: { 'x-kapok': '1', authorization: `Bearer ${token}` },
    body: form,
  })
  const seen = (await reply.json()) as Peeked
  if (!reply.ok) throw new Error(JSON.stringify(seen))
  return { seen, seconds: (performance.now() - began) / 1000 }
}

const until = async (stage: Stage, token: string, batchId: string, state: string): Promise<Standing> => {
  for (;;) {
    const reply = await fetch(`http://127.0.0.1:${stage.port}/api/v1/lists/batch?batchId=${batchId}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const batch = (await reply.json()) as Standing
    if (batch.state === state) return batch
    if (batch.state === 'failed') throw new Error(`the batch failed: ${batch.failure}`)
    await sleep(500)
  }
}

/** Seconds that the database takes to write the very rows of this batch once more, with the same indexes and nothing else. */
const limitOf = async (stage: Stage, batchId: string): Promise<number> => {
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString: stage.url })
  await client.connect()
  await client.query(`select set_config('app.areas', '/', false)`)
  // What is told of the tables here is not measured.
  await client.query('analyze')
  const added = 'select person_id from batch_row where batch_id = $1 and person_added'
  let seconds = 0
  for (const [table, where] of [
    ['batch_row', 'batch_id = $1'],
    ['person', `id in (${added})`],
    ['phone', `person_id in (${added})`],
    ['document', `person_id in (${added})`],
    ['person_tag', `person_id in (${added})`],
    ['person_change', `person_id in (${added})`],
  ]) {
    await client.query(`drop table if exists limit_${table}`)
    await client.query(`create table limit_${table} (like ${table} including all)`)
    await client.query('drop table if exists given')
    await client.query(
      `create temp table given as select * from ${table} where ${where!.replaceAll('$1', `'${batchId}'::uuid`)}`,
    )
    const began = performance.now()
    await client.query(`insert into limit_${table} select * from given`)
    seconds += (performance.now() - began) / 1000
    await client.query(`drop table limit_${table}`)
  }
  await client.end()
  return seconds
}

const result = (
  name: string,
  values: readonly number[],
  unit: string,
  bar: string,
  pass: boolean,
  reference: number | null = null,
): Result => ({
  id: 'P6',
  name,
  median: medianOf(values),
  unit,
  min: Math.min(...values),
  max: Math.max(...values),
  reference,
  ratio: reference === null ? null : medianOf(values) / reference,
  bar,
  pass,
})

/** P6: a list of 100,000 rows looked at, received, checked against who is known, and put in, through the public API. */
export const benchImport = async (): Promise<Result[]> => {
  const stage = await startStage()
  const [previews, rates, growths, limits, checks, processor]: number[][] = [[], [], [], [], [], []]
  try {
    const furnished = await furnish(stage, known)
    const { send, areaId, organisationId, responseId, token } = furnished
    for (let n = 1; n <= buildings; n += 1)
      await send('places/add-building', {
        buildingId: newId(),
        areaId,
        estate: '花苑里',
        name: `${n}栋`,
        layout: { units: ['1', '2'], floors: 18, roomsPerFloor: 4 },
      })
    for (let round = 0; round < rounds; round += 1) {
      const file = await fileOf(round)
      const before = memoryOf(stage.pid)
      let most = before
      const meter = setInterval(() => {
        most = Math.max(most, memoryOf(stage.pid))
      }, 50)
      const { seen, seconds } = await peekAt(stage, furnished, file)
      previews!.push(seconds)
      const batchId = newId()
      const { uploadId, sheet, headerLine, columns, added } = seen
      const given = {
        batchId,
        uploadId,
        responseId,
        organisationId,
        areaId,
        name: `名单${round}`,
        sheet,
        headerLine,
        columns,
        added,
      }
      const used = processorOf(stage.pid)
      const began = performance.now()
      await send('lists/receive-batch', {
        ...given,
        deadline: new Date(Date.now() + 86_400_000).toISOString(),
        work: { template: 'daily-phone-round' },
      })
      const checked = await until(stage, token, batchId, 'ready')
      checks!.push(rows / ((performance.now() - began) / 1000))
      if (checked.counts.total !== rows) throw new Error(`${checked.counts.total} rows of ${rows}`)
      await send('lists/import-batch', { batchId })
      await until(stage, token, batchId, 'open')
      rates!.push(rows / ((performance.now() - began) / 1000))
      processor!.push(((processorOf(stage.pid) - used) / rows) * 1e6)
      clearInterval(meter)
      growths!.push(most - before)
      limits!.push(rows / (await limitOf(stage, batchId)))
    }
  } finally {
    await stage.stop()
  }
  const [rate, growth, preview] = [medianOf(rates!), medianOf(growths!), medianOf(previews!)]
  return [
    result(`${rows} rows of .xlsx, first rows shown`, previews!, 's', '≤ 2 s', preview <= 2),
    result('  checked and matched', checks!, 'rows/s', 'no bar of its own', true),
    result('  checked, matched and put in', rates!, 'rows/s', '≥ 5,000 rows/s', rate >= 5000, medianOf(limits!)),
    result('  processor time of the server', processor!, 'µs/row', 'no bar of its own', true),
    result('  growth of the server’s memory', growths!, 'MiB', '≤ 512 MiB', growth <= 512),
  ]
}
