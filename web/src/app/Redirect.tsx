import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/**
 * Goes on to another page, once. The router's own Navigate goes again with every render, which never ends when the page it
 * stands on is drawn again while the next one is being fetched.
 */
export function Redirect({ to, then }: { to: string; then?: string | undefined }) {
  const navigate = useNavigate()
  const first = useRef(then)
  useEffect(() => {
    const search = first.current === undefined ? {} : { then: first.current }
    void navigate({ to, search, replace: true } as never)
  }, [navigate, to])
  return null
}
