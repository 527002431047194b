import { permit } from '#platform/access/permit.ts'

/** Taking an entry back belongs to those who answer for the area's figures. */
export const ledger = { reverseEntry: permit(['station_head', 'administrator'], 'area') }
