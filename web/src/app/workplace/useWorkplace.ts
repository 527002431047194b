import { createContext, useContext } from 'react'
import type { Workplace } from './workplace.ts'

export const WorkplaceContext = createContext<Workplace | undefined>(undefined)

/** Who works, in which emergency, and where they are looking. Inside the frame only. */
export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext)
  if (!workplace) throw new Error('useWorkplace outside of the signed-in frame')
  return workplace
}
