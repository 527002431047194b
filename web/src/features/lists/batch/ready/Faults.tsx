import type { RowFault } from '@kapok/contract/lists/schema'

/** What is wrong with a row, or worth a look; what keeps it out has its mark. */
export const Faults = ({ faults }: { faults: readonly RowFault[] }) => (
  <ul className="k-faults">
    {faults.map(({ field, code, message, blocking }) => (
      <li key={`${field} ${code}`} data-blocking={blocking || undefined}>
        {message}
      </li>
    ))}
  </ul>
)
