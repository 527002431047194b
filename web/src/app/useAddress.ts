import { useNavigate, useSearch } from '@tanstack/react-router'

export type Address = Readonly<Record<string, string | undefined>>

/** Search parameters are text, short, and never trusted: pages check what they read. */
export const cleanAddress = (search: Record<string, unknown>): Address =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) =>
      (typeof value === 'string' || typeof value === 'number') && value !== '' && String(value).length <= 200
        ? [[key, String(value)]]
        : [],
    ),
  )

/**
 * What is kept in the address, so that a view can be sent to somebody and the back button works:
 * `const [{ day }, go] = useAddress()`, `go({ day: '2026-03-08' })`; undefined takes a parameter away.
 */
export function useAddress(): [Address, (change: Address, options?: { replace?: boolean }) => void] {
  const address = useSearch({ strict: false }) as Address
  const navigate = useNavigate()
  return [
    address,
    (change, { replace = true } = {}) =>
      void navigate({
        to: '.',
        search: ((now: Address) => cleanAddress({ ...now, ...change })) as never,
        replace,
        resetScroll: false,
      }),
  ]
}
