import { useParams } from '@tanstack/react-router'

/** A part of the path, `$rosterId`. */
export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  const value = params[name]
  if (value === undefined) throw new Error(`This page has no $${name} in its path`)
  return value
}
