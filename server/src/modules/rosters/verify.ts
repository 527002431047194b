import type { Client } from '#platform/db/pool.ts'

/** What one contact left behind does not fit together, how often, and on which days. */
export type ContactFault = {
  what:
    | 'not journalled'
    | 'journalled, but gone'
    | 'not in the ledger'
    | 'in the ledger, but gone'
    | 'taken back, but counted'
  rows: number
  days: string[]
}

/**
 * Every contact is written down three times in one transaction: in the journal, which is sealed, as itself, and in the
 * ledger. What lacks one of the three, or was taken back in one and still stands in another, was not done by Kapok.
 */
export const verifyContacts = async (client: Client): Promise<{ contacts: number; faults: ContactFault[] }> => {
  const { rows } = await client.query<ContactFault>(`
    with acts as materialized (select id, (device_at at time zone 'Asia/Shanghai')::date as day from journal where name = 'rosters/record-contact'),
    posted as materialized (
      select e.source_id as id, min(e.day) as day, bool_or(back.id is null) as counted
      from entry as e left join entry as back on back.reverses = e.id
      where e.source_type = 'contact' and e.reverses is null group by e.source_id),
    fault as (
      select 'not journalled' as what, c.day from contact as c where not exists (select from acts where acts.id = c.id)
      union all select 'journalled, but gone', acts.day from acts where not exists (select from contact as c where c.id = acts.id)
      union all select 'not in the ledger', c.day from contact as c where not exists (select from posted where posted.id = c.id)
      union all select 'in the ledger, but gone', posted.day from posted where not exists (select from contact as c where c.id = posted.id)
      union all select 'taken back, but counted', c.day from contact as c join posted using (id) where c.reversed_at is not null and posted.counted)
    select what, count(*) as rows, array_agg(distinct day::text order by day::text) as days from fault group by what order by what`)
  const counts = await client.query<{ contacts: number }>('select count(*) as contacts from contact')
  return { contacts: counts.rows[0]?.contacts ?? 0, faults: rows }
}
