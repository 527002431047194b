import type { DeskState } from '@kapok/contract/calling/schema'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem, api } from '../../api/index.ts'

/** Promises come due and colleagues call: the desk looks again this often, and whenever it is told to. */
const EVERY = 60_000

/**
 * How the desk stands. Read by itself and not with the answers that every news of the station throws away: three hundred
 * people who call would otherwise ask at each other's every record.
 */
export function useDesk(rosterId: string | undefined) {
  const [desk, setDesk] = useState<DeskState>()
  const [problem, setProblem] = useState<ApiProblem>()
  const asked = useRef(0)
  const refresh = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    try {
      const found = await api.calling.desk(rosterId === undefined ? {} : { rosterId })
      if (turn !== asked.current) return
      setDesk(found)
      setProblem(undefined)
    } catch (error) {
      if (turn === asked.current && error instanceof ApiProblem) setProblem(error)
    }
  }, [rosterId])
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => void refresh(), EVERY)
    return () => {
      asked.current += 1
      clearInterval(timer)
    }
  }, [refresh])
  return { desk, problem, refresh }
}
