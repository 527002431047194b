import type { ReactNode } from 'react'
import './urgent.css'

/** Time running out, or danger: the only red text there is. */
export const Urgent = ({ children }: { children: ReactNode }) => <b className="k-urgent">{children}</b>
