/** The blossom. The only place where its red is used. */
export const BrandMark = ({ size = 20 }: { size?: number }) => (
  <svg viewBox="4 9 46 46" width={size} height={size} aria-hidden>
    <path fill="var(--k-brand)" d="M5 32a3 3 0 0 1 .9-2.1L17.2 18.6a19 19 0 1 1 0 26.8L5.9 34.1A3 3 0 0 1 5 32z" />
  </svg>
)
