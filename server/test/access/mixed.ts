import { newId } from '#platform/ids.ts'
import { password } from '../world.ts'
import type { Side } from './side.ts'

type Mixed = {
  name: string
  what: string
  /** Who asks; the station head where nothing is said. */
  who?: 'administrator'
  input: (own: Side, other: Side) => object | Promise<object>
}
const reason = '核对'
const someone = () => ({ accountId: newId(), name: '某人', loginName: `mixed-${newId()}`, password })

/** Inputs that name a record of the own side, and hang something of the other side on it. */
export const mixed: readonly Mixed[] = [
  {
    name: 'rosters/add-listing',
    what: 'a person from there on a roster of ours',
    input: ({ rosterId }, { personId }) => ({ listingId: newId(), rosterId, personId }),
  },
  {
    name: 'rosters/add-listing',
    what: 'a worker from there made responsible',
    input: async ({ rosterId, make }, { headId }) => {
      return { listingId: newId(), rosterId, personId: await make.person(), responsibleId: headId }
    },
  },
  {
    name: 'rosters/assign-listings',
    what: 'a worker from there in the team',
    input: ({ rosterId, listingId }, { headId }) => {
      const team = [{ role: 'grid-worker', name: '某人', accountId: headId }]
      return { rosterId, listingIds: [listingId], responsibleId: null, team }
    },
  },
  ...(['organisationId', 'areaId'] as const).map((key) => ({
    name: 'rosters/create-roster',
    what: `${key} from there`,
    input: (own: Side, other: Side) => {
      const { responseId, organisationId, areaId, today } = own
      const made = {
        rosterId: newId(),
        responseId,
        organisationId,
        areaId,
        name: '混合',
        template: 'daily-phone-round',
      }
      return { ...made, startsOn: today, [key]: other[key] }
    },
  })),
  {
    name: 'people/add-person',
    what: 'a household from there',
    input: ({ areaId }, { householdId }) => ({ personId: newId(), name: '某人', areaId, householdId }),
  },
  {
    name: 'people/add-person',
    what: 'a door from there',
    input: ({ areaId }, { dwellingId }) => ({ personId: newId(), name: '某人', areaId, dwellingId }),
  },
  {
    name: 'people/edit-person',
    what: 'moved to a door there',
    input: ({ personId }, { dwellingId }) => ({ personId, dwellingId }),
  },
  {
    name: 'people/add-household',
    what: 'a member from there',
    input: ({ areaId, personId }, other) => {
      return { householdId: newId(), areaId, members: [{ personId }, { personId: other.personId }] }
    },
  },
  {
    name: 'people/add-household',
    what: 'at a door there',
    input: ({ areaId, personId }, { dwellingId }) => {
      return { householdId: newId(), areaId, dwellingId, members: [{ personId }] }
    },
  },
  {
    name: 'people/reveal',
    what: 'the number of somebody there',
    input: ({ personId }, { phoneId }) => ({ personId, field: 'phone', fieldId: phoneId, reason }),
  },
  {
    name: 'people/mark-phone',
    what: 'the number of somebody there',
    input: ({ personId }, { phoneId }) => ({ personId, phoneId, state: 'wrong' }),
  },
  {
    name: 'people/edit-relation',
    what: 'a relation of somebody there',
    input: async ({ personId }, { make }) => ({ ...(await make.related()), personId, name: '某人' }),
  },
  {
    name: 'people/remove-relation',
    what: 'a relation of somebody there',
    input: async ({ personId }, { make }) => ({ ...(await make.related()), personId, reason }),
  },
  {
    name: 'people/correct-document',
    what: 'a document of somebody there',
    input: async ({ personId }, { make }) => {
      return { ...(await make.documented()), personId, type: 'other', number: 'C-0003-44', reason }
    },
  },
  {
    name: 'people/withdraw-document',
    what: 'a document of somebody there',
    input: async ({ personId }, { make }) => ({ ...(await make.documented()), personId, reason }),
  },
  {
    name: 'people/join-household',
    what: 'a household there',
    input: async ({ make }, { householdId }) => ({ personId: await make.person(), householdId }),
  },
  {
    name: 'people/join-household',
    what: 'somebody from there',
    input: ({ householdId }, { personId }) => ({ personId, householdId }),
  },
  {
    name: 'people/change-household',
    what: 'a head from there',
    input: ({ householdId }, { personId }) => ({ householdId, headId: personId }),
  },
  {
    name: 'people/change-household',
    what: 'a role for somebody there',
    input: ({ householdId }, { personId }) => ({ householdId, roles: [{ personId, role: '子' }] }),
  },
  {
    name: 'people/end-tag',
    what: 'a tag of somebody there',
    input: async ({ personId }, { make }) => ({ personId, tagId: (await make.tagged()).tagId, reason }),
  },
  {
    name: 'response/open-response',
    what: 'both areas',
    input: ({ areaId, today }, other) => {
      const made = { responseId: newId(), name: '混合', playbook: 'epidemic', level: 'level_3', startsOn: today }
      return { ...made, areaIds: [areaId, other.areaId] }
    },
  },
  {
    name: 'response/change-response',
    what: 'both areas',
    input: ({ responseId, areaId }, other) => ({ responseId, areaIds: [areaId, other.areaId] }),
  },
  {
    name: 'identity/add-account',
    what: 'a role above one’s own',
    input: ({ organisationId }) => ({ ...someone(), organisationId, role: 'administrator' }),
  },
  {
    name: 'identity/add-membership',
    what: 'a role above one’s own, for oneself',
    input: ({ organisationId, headId }) => ({
      membershipId: newId(),
      accountId: headId,
      organisationId,
      role: 'officer',
    }),
  },
  {
    name: 'identity/add-membership',
    what: 'a role there, for oneself',
    who: 'administrator',
    input: ({ headId }, { organisationId }) => ({
      membershipId: newId(),
      accountId: headId,
      organisationId,
      role: 'operator',
    }),
  },
  {
    name: 'identity/enable-account',
    what: 'the account of who was shut there',
    who: 'administrator',
    input: async (_, { make }) => ({ accountId: await make.shutAccount() }),
  },
  {
    name: 'places/edit-organisation',
    what: 'an area there, so that its people would see it',
    who: 'administrator',
    input: ({ organisationId }, { areaId }) => ({ organisationId, areaId }),
  },
  {
    name: 'identity/reset-password',
    what: 'the password of who answers there',
    who: 'administrator',
    input: (_, { headId }) => ({ accountId: headId, password: `${password} taken` }),
  },
]
