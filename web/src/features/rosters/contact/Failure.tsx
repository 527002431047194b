import { useEffect, useRef } from 'react'
import { ApiProblem } from '../../../api/index.ts'
import { Problem } from '../../../app/Problem.tsx'
import { ErrorCard } from '../../../ui/ErrorCard.tsx'

/** Why the result was not kept; what was entered still stands above. */
export function Failure({ failure }: { failure: Error | undefined }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure) place.current?.scrollIntoView({ block: 'nearest' })
  }, [failure])
  if (!failure) return null
  return (
    <div ref={place}>
      {failure instanceof ApiProblem ? <Problem problem={failure} /> : <ErrorCard what={failure.message} />}
    </div>
  )
}
