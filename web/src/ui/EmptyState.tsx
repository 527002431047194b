import { Action, type ActionProps } from './Action.tsx'
import './states.css'

export type EmptyStateProps = {
  /** One sentence: why there is nothing. */
  text: string
  /** The one thing to do. */
  action?: ActionProps | undefined
}

export function EmptyState({ text, action }: EmptyStateProps) {
  return (
    <div className="k-empty">
      <p>{text}</p>
      {action && <Action tone="primary" {...action} />}
    </div>
  )
}
