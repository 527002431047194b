import { api } from '../../api/index.ts'
import type { Workplace } from '../workplace/workplace.ts'

export type SettingsKey = 'account' | 'accounts' | 'organisations' | 'areas' | 'buildings' | 'devices' | 'exports'

/** The settings somebody has anything to do with. */
export const settingsOf = (may: Workplace['may']): SettingsKey[] => [
  'account',
  ...(may(api.identity.listAccounts) ? (['accounts'] as const) : []),
  ...(may(api.places.listOrganisations) ? (['organisations'] as const) : []),
  ...(may(api.places.listAreas) ? (['areas'] as const) : []),
  ...(may(api.places.listBuildings) ? (['buildings'] as const) : []),
  ...(may(api.sync.listDevices) ? (['devices'] as const) : []),
  ...(may(api.identity.listExports) ? (['exports'] as const) : []),
]
