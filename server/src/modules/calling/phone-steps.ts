import { sql } from 'kysely'

/** Steps of the ladder of roster `r` that a telephone serves, by their number (`isPhoneStep`, said in SQL). */
export const phoneSteps = sql<number[]>`(select coalesce(array_agg((n - 1)::int order by n), '{}')
  from jsonb_array_elements(r.ladder->'steps') with ordinality as x (step, n)
  where step->>'action' in ('call', 'other_number', 'relative_or_neighbour'))`

/** A due contact `d` whose ladder step, in `r.steps`, a telephone serves. */
export const byPhone = sql<boolean>`d.step = any(r.steps)`
