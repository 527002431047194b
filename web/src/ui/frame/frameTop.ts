import { createContext } from 'react'
import type { FrameTop } from './frameProps.ts'

export const FrameTopContext = createContext<FrameTop>({})
