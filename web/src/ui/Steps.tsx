import { useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'
import { Icon } from './Icon.tsx'
import './steps.css'

export type StepsProps = {
  steps: readonly { key: string; label: string }[]
  /** Key of the step that is open. */
  at: string
  /** Going back to a step that is done. */
  onGo?: ((key: string) => void) | undefined
}

/** Where one is in a job of a few steps. */
export function Steps({ steps, at, onGo }: StepsProps) {
  const t = useText(uiText)
  const now = Math.max(
    0,
    steps.findIndex((step) => step.key === at),
  )
  return (
    <nav className="k-steps" aria-label={t.steps.of(now + 1, steps.length)}>
      <p className="k-steps-short">{t.steps.of(now + 1, steps.length)}</p>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step.key}
            data-done={index < now || undefined}
            {...(index === now ? { 'aria-current': 'step' as const } : {})}
          >
            <i aria-hidden>{index < now ? <Icon name="check" size={13} /> : index + 1}</i>
            {index < now && onGo ? (
              <button type="button" className="k-bare" onClick={() => onGo(step.key)}>
                {step.label}
              </button>
            ) : (
              <span>{step.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
