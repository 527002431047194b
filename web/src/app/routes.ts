import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Home } from './Home.tsx'
import { Missing } from './Missing.tsx'
import { rootRoute } from './rootRoute.tsx'
import { SignedIn } from './session/SignedIn.tsx'
import { cleanAddress } from './useAddress.ts'

type Module<Name extends string> = Record<Name, () => React.ReactNode>

/** A page that is fetched when it is first opened; its name is that of its component. */
const page = <Name extends string>(
  parent: AnyRoute,
  path: string,
  load: () => Promise<Module<NoInfer<Name>>>,
  name: Name,
): AnyRoute =>
  createRoute({
    getParentRoute: () => parent,
    path,
    validateSearch: cleanAddress,
    component: lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name),
  })

const signedIn: AnyRoute = createRoute({ getParentRoute: () => rootRoute, id: 'signed-in', component: SignedIn })
const settings: AnyRoute = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/Settings.tsx'), 'Settings'),
})

const thresholds = [
  page(rootRoute, '/sign-in', () => import('../features/identity/sign-in-page.tsx'), 'SignInPage'),
  page(rootRoute, '/set-up', () => import('../features/identity/set-up-page.tsx'), 'SetUpPage'),
]

const settingsPages = [
  page(settings, '/', () => import('./settings/SettingsHome.tsx'), 'SettingsHome'),
  page(settings, '/account', () => import('../features/identity/my-account-page.tsx'), 'MyAccountPage'),
  page(settings, '/accounts', () => import('../features/identity/accounts-page.tsx'), 'AccountsPage'),
  page(settings, '/exports', () => import('../features/identity/exports-page.tsx'), 'ExportsPage'),
  page(settings, '/devices', () => import('../features/identity/devices-page.tsx'), 'DevicesPage'),
  page(settings, '/areas', () => import('../features/places/areas-page.tsx'), 'AreasPage'),
  page(settings, '/organisations', () => import('../features/places/organisations-page.tsx'), 'OrganisationsPage'),
  page(settings, '/buildings', () => import('../features/places/buildings-page.tsx'), 'BuildingsPage'),
]

const pages: AnyRoute[] = [
  createRoute({ getParentRoute: () => signedIn, path: '/', validateSearch: cleanAddress, component: Home }),
  page(signedIn, '/rosters', () => import('../features/rosters/rosters-page.tsx'), 'RostersPage'),
  page(signedIn, '/rosters/new', () => import('../features/rosters/new-roster-page.tsx'), 'NewRosterPage'),
  page(signedIn, '/rosters/$rosterId', () => import('../features/rosters/roster-page.tsx'), 'RosterPage'),
  page(signedIn, '/rosters/$rosterId/close/$day', () => import('../features/rosters/close-page.tsx'), 'ClosePage'),
  page(
    signedIn,
    '/rosters/$rosterId/print/$day',
    () => import('../features/rosters/day-sheet-print-page.tsx'),
    'DaySheetPrintPage',
  ),
  page(signedIn, '/rosters/$rosterId/paper/$day', () => import('../features/rosters/paper-page.tsx'), 'PaperPage'),
  page(
    signedIn,
    '/buildings/$buildingId/print',
    () => import('../features/rosters/grid-print-page.tsx'),
    'GridPrintPage',
  ),
  page(signedIn, '/lists', () => import('../features/lists/lists-page.tsx'), 'ListsPage'),
  page(signedIn, '/lists/new', () => import('../features/lists/new-list-page.tsx'), 'NewListPage'),
  page(signedIn, '/lists/senders', () => import('../features/lists/senders-page.tsx'), 'SendersPage'),
  page(signedIn, '/lists/$batchId', () => import('../features/lists/batch-page.tsx'), 'BatchPage'),
  page(signedIn, '/my-day', () => import('../features/rosters/my-day/my-day-page.tsx'), 'MyDayPage'),
  page(signedIn, '/my-day/$key', () => import('../features/rosters/my-day/door-page.tsx'), 'DoorPage'),
  page(signedIn, '/buildings', () => import('../features/rosters/my-day/buildings-page.tsx'), 'BuildingsPage'),
  page(signedIn, '/calls', () => import('../features/calling/calls-page.tsx'), 'CallsPage'),
  page(signedIn, '/coverage', () => import('../features/rosters/coverage-page.tsx'), 'CoveragePage'),
  page(signedIn, '/figures', () => import('../features/figures/figures-page.tsx'), 'FiguresPage'),
  page(signedIn, '/figures/templates', () => import('../features/figures/templates-page.tsx'), 'TemplatesPage'),
  page(signedIn, '/figures/templates/new', () => import('../features/figures/teach-page.tsx'), 'TeachPage'),
  page(
    signedIn,
    '/figures/templates/$templateId',
    () => import('../features/figures/template-page.tsx'),
    'TemplatePage',
  ),
  page(
    signedIn,
    '/figures/templates/$templateId/teach',
    () => import('../features/figures/teach-page.tsx'),
    'TeachAgainPage',
  ),
  page(signedIn, '/figures/entries', () => import('../features/figures/entries-page.tsx'), 'EntriesPage'),
  page(signedIn, '/bulletins/new', () => import('../features/figures/new-bulletin-page.tsx'), 'NewBulletinPage'),
  page(signedIn, '/bulletins/$bulletinId', () => import('../features/figures/bulletin-page.tsx'), 'BulletinPage'),
  page(signedIn, '/people', () => import('../features/people/people-page.tsx'), 'PeoplePage'),
  page(signedIn, '/people/duplicates', () => import('../features/people/duplicates-page.tsx'), 'DuplicatesPage'),
  page(signedIn, '/people/$personId/merge/$otherId', () => import('../features/people/merge-page.tsx'), 'MergePage'),
  page(signedIn, '/people/$personId', () => import('../features/people/person-page.tsx'), 'PersonPage'),
  page(signedIn, '/lists/chain', () => import('../features/lists/chain-page.tsx'), 'ChainPage'),
  page(signedIn, '/responses', () => import('../features/response/responses-page.tsx'), 'ResponsesPage'),
  page(signedIn, '/second-factor', () => import('../features/identity/second-factor-page.tsx'), 'SecondFactorPage'),
  page(signedIn, '/me', () => import('../features/identity/me-page.tsx'), 'MePage'),
  settings.addChildren(settingsPages),
  createRoute({ getParentRoute: () => signedIn, path: '$', component: Missing }),
]

/** Every component with realistic content, to look at. Not in what is shipped. */
const kit = import.meta.env.MODE === 'production' ? [] : [page(rootRoute, '/kit', () => import('../ui/kit.tsx'), 'Kit')]

export const routeTree = rootRoute.addChildren([...thresholds, signedIn.addChildren(pages), ...kit])
