import { z } from 'zod'
import { command, privateQuery, query } from '../common/operation.ts'
import { Id, Line, PageRequest, pageOf } from '../common/schema.ts'
import {
  Account,
  AccountStatus,
  ExportRow,
  LoginName,
  Me,
  Password,
  Role,
  SecondFactorCode,
  Session,
  SetUpCode,
  SignIn,
} from './schema.ts'

const Done = z.object({})

export const identity = {
  /** What the first page needs before anybody is signed in. */
  welcome: query(
    'identity/welcome',
    'Whether the first administrator still has to be made, and the demo accounts, if this is the demo',
    z.strictObject({}),
    z.object({
      needsSetUp: z.boolean(),
      demoAccounts: z.array(
        z.object({ role: Role, name: z.string(), loginName: z.string(), place: z.string(), password: z.string() }),
      ),
    }),
  ),
  /** The session travels in an HttpOnly cookie; `token` is for programs that keep no cookies. */
  signIn: privateQuery(
    'identity/sign-in',
    'Sign in with name or phone and password',
    SignIn,
    z.object({ me: Me, token: z.string() }),
  ),
  me: query('identity/me', 'Who is signed in and what they may do', z.strictObject({}), Me),
  listSessions: query(
    'identity/sessions',
    'Where this account is signed in',
    z.strictObject({}),
    z.object({ items: z.array(Session) }),
  ),
  /** By POST, because what is searched for is somebody's name or number. */
  listAccounts: privateQuery(
    'identity/list-accounts',
    'Accounts of the organisations in my area, by name; `search` looks in name and login name, also by the end of a phone number',
    z.strictObject({
      search: z.string().trim().max(60).optional(),
      organisationId: Id.optional(),
      role: Role.optional(),
      status: AccountStatus.optional(),
      ...PageRequest,
    }),
    pageOf(Account),
  ),
  listExports: query(
    'identity/exports',
    'Files with personal data that left, newest first: who took them, what for, how many rows, masked or in clear',
    z.strictObject({ accountId: Id.optional(), ...PageRequest }),
    pageOf(ExportRow),
  ),
  setUp: command(
    'identity/set-up',
    'First run: the first administrator, the station and its areas',
    z.strictObject({
      /** Printed where the server was started. */
      setUpCode: SetUpCode,
      administrator: z.strictObject({ name: Line(40), loginName: LoginName, password: Password }),
      station: Line(60),
      areas: z
        .array(
          z.strictObject({
            code: z.string().regex(/^\d{2,12}$/),
            name: Line(60),
            level: Line(20),
            parentCode: z.string().nullable(),
          }),
        )
        .min(1)
        .max(5000),
      /** Code of the area the station serves; must be one of `areas`. */
      stationAreaCode: z.string(),
    }),
    z.object({ accountId: Id, organisationId: Id }),
  ),
  signOut: command('identity/sign-out', 'End this session', z.strictObject({}), Done),
  revokeSession: command(
    'identity/revoke-session',
    'End one of my sessions elsewhere',
    z.strictObject({ sessionId: Id }),
    Done,
  ),
  changePassword: command(
    'identity/change-password',
    'Change my own password; other sessions end. One that somebody else gave must be changed for another',
    z.strictObject({ current: z.string().min(1).max(200), next: Password }),
    Done,
  ),
  beginSecondFactor: privateQuery(
    'identity/begin-second-factor',
    'A new secret for an authenticator app, not yet in force',
    z.strictObject({}),
    z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() }),
  ),
  setSecondFactor: command(
    'identity/set-second-factor',
    'Put a second factor in force by showing a code made with it; other sessions end',
    z.strictObject({
      /** As `beginSecondFactor` gave it. */
      secret: z.string().regex(/^[A-Z2-7]{32}$/),
      code: SecondFactorCode,
      /** A code of the factor now in force, when there is one: whoever finds a screen open cannot put in their own. */
      currentCode: SecondFactorCode.optional(),
    }),
    Done,
  ),
  addAccount: command(
    'identity/add-account',
    'A new account with one membership; its holder sets a password of their own at the first sign-in',
    z.strictObject({
      accountId: Id,
      name: Line(40),
      loginName: LoginName,
      password: Password,
      organisationId: Id,
      role: Role,
    }),
    z.object({ accountId: Id }),
  ),
  resetPassword: command(
    'identity/reset-password',
    'Give somebody a password for one sign-in, lift the lock, take the second factor away; their sessions end',
    z.strictObject({ accountId: Id, password: Password }),
    Done,
  ),
  disableAccount: command(
    'identity/disable-account',
    'Shut an account; its sessions end at once',
    z.strictObject({ accountId: Id, reason: Line(200) }),
    Done,
  ),
  enableAccount: command(
    'identity/enable-account',
    'Open an account again that was shut, with the roles and the password it had',
    z.strictObject({ accountId: Id }),
    Done,
  ),
  addMembership: command(
    'identity/add-membership',
    'Give somebody a role in an organisation',
    z.strictObject({ membershipId: Id, accountId: Id, organisationId: Id, role: Role }),
    Done,
  ),
  removeMembership: command(
    'identity/remove-membership',
    'Take a role away',
    z.strictObject({ membershipId: Id }),
    Done,
  ),
}
