import { Icon } from '../../../ui/Icon.tsx'

/** Where there is no number to call. */
export const KnockButton = ({ label, onKnock }: { label: string; onKnock: () => void }) => (
  <button type="button" className="k-bare k-call" aria-label={label} onClick={onKnock}>
    <Icon name="pin" size={20} />
  </button>
)
