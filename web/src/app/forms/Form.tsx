import type { FormEvent, ReactNode } from 'react'
import type { ApiProblem } from '../../api/index.ts'
import { Problem } from '../Problem.tsx'
import './form.css'

export type FormProps = {
  onSubmit: () => void
  children: ReactNode
  /** What the server said of the last try; the fields keep what was entered. */
  problem?: ApiProblem | null | undefined
  label?: string | undefined
}

/** Fields under each other; Enter sends, the server's answer stands under them. */
export function Form({ onSubmit, children, problem, label }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation() // a form in a dialog is, for React, still inside the form that opened it
    onSubmit()
  }
  return (
    <form className="k-form" onSubmit={submit} noValidate aria-label={label}>
      {children}
      {problem && problem.fields.length === 0 && <Problem problem={problem} />}
      <button type="submit" hidden />
    </form>
  )
}
