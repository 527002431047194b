/** Steps of the ladder of roster `r` that a telephone serves, by their number (`isPhoneStep`, said in SQL). */
export const phoneSteps = `(select coalesce(array_agg((n - 1)::int order by n), '{}')
  from jsonb_array_elements(r.ladder->'steps') with ordinality as x (step, n)
  where step->>'action' in ('call', 'other_number', 'relative_or_neighbour'))`

/** A due contact `d` whose ladder step, in `r.steps`, a telephone serves. */
export const byPhone = 'd.step = any(r.steps)'

/** Agreed times, what is owed from earlier days, the rest: of a due contact `d`, as `due_open_ix` has them. */
export const rankOf = `(case when d.status = 'put_off' or d.slot = 8 then 0 when d.owed_from is not null then 1 else 2 end)`

/** When it is wanted: at the agreed time, or before its window ends; as `due_open_ix` has it. */
export const wantedAt = `(case when d.status = 'put_off' then d.put_off_to when d.slot = 8 then d.opens_at else d.closes_at end)`

/** An agreed time of `d` that still stands: its line `l` was not reached since. What is no agreed time always stands. */
export const promiseStands = `(d.status <> 'put_off' or l.reached_at is null or l.reached_at < d.status_at)
  and (d.slot <> 8 or l.reached_at is null or l.reached_at < d.opens_at)`
