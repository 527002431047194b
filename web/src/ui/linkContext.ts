import { type ComponentType, createContext } from 'react'
import type { LinkProps } from './Link.tsx'

export const LinkContext = createContext<ComponentType<LinkProps> | undefined>(undefined)
export const LinkProvider = LinkContext.Provider
