import { Extras } from './Extras.tsx'
import { Failure } from './Failure.tsx'
import { Notices } from './Notices.tsx'
import type { PartProps } from './partProps.ts'
import { QuestionPart } from './QuestionPart.tsx'

/** What is asked, what is worth adding, and what one should know before saving. */
export function ResultBody(props: PartProps) {
  const { state } = props
  return (
    <>
      <Notices {...props} />
      <QuestionPart {...props} onEnter={() => void state.save('reached')} />
      <Extras {...props} />
      <Failure failure={state.failure} />
    </>
  )
}
