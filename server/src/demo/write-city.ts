import { CompiledQuery } from 'kysely'
import type { Transaction } from '#platform/db/pool.ts'
import type { inventCity } from './city.ts'

const insert = async (tx: Transaction, table: string, columns: string, rows: readonly object[]) => {
  const text = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`
  for (let from = 0; from < rows.length; from += 5000)
    await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(rows.slice(from, from + 5000))]))
}

/** Places of the demo, in a few statements. */
export const writeCity = async (tx: Transaction, city: ReturnType<typeof inventCity>) => {
  await insert(
    tx,
    'area',
    'id, code, name, level, parent_id, path',
    city.areas.map((a) => ({
      id: a.id,
      code: a.code,
      name: a.name,
      level: a.level,
      parent_id: a.parentId,
      path: a.path,
    })),
  )
  await insert(
    tx,
    'organisation',
    'id, name, type, field, area_id, area_path, run_by, phone',
    city.organisations.map((o) => ({
      id: o.id,
      name: o.name,
      type: o.type,
      field: o.field,
      area_id: o.area.id,
      area_path: o.area.path,
      run_by: o.runBy,
      phone: o.phone,
    })),
  )
  await insert(
    tx,
    'building',
    'id, area_id, area_path, estate, name, units, floors',
    city.buildings.map((b) => ({
      id: b.id,
      area_id: b.area.id,
      area_path: b.area.path,
      estate: b.estate,
      name: b.name,
      units: b.units,
      floors: b.floors,
    })),
  )
  await insert(
    tx,
    'dwelling',
    'id, building_id, area_path, unit, floor, room',
    city.buildings.flatMap((b) =>
      b.dwellings.map((d) => ({
        id: d.id,
        building_id: b.id,
        area_path: b.area.path,
        unit: d.unit,
        floor: d.floor,
        room: d.room,
      })),
    ),
  )
}
