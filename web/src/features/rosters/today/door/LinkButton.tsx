import './linkButton.css'

/** A word that can be pressed, beside what it concerns. */
export function LinkButton({
  label,
  about,
  onClick,
}: {
  label: string
  about?: string | undefined
  onClick: () => void
}) {
  return (
    <button type="button" className="k-bare k-link-button" onClick={onClick}>
      {label}
      {about !== undefined && <span className="k-unseen"> {about}</span>}
    </button>
  )
}
