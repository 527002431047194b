import { z } from 'zod'
import { ExportFacts } from '../common/export.ts'
import { Id, Instant, Line } from '../common/schema.ts'

/** Who somebody is in the work; a membership ties one to an organisation, and scope follows the organisation's area. */
export const Role = z.enum([
  'social_worker',
  'operator',
  'station_head',
  'storekeeper',
  'volunteer',
  'counsellor',
  'officer',
  'administrator',
])
export type Role = z.infer<typeof Role>

export const LoginName = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(60)
  .regex(/^[\p{L}\p{N}._+@-]+$/u)

/** At least 10 code points; long phrases are welcome, no composition rules (NIST SP 800-63B). */
export const Password = z.string().min(10).max(200)

export const Membership = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  areaId: Id,
  areaName: z.string(),
  areaPath: z.string(),
  role: Role,
})
export type Membership = z.infer<typeof Membership>

/** Who is signed in and what they may see and do. */
export const Me = z.object({
  accountId: Id,
  sessionId: Id,
  name: z.string(),
  loginName: z.string(),
  memberships: z.array(Membership),
  secondFactor: z.enum(['none', 'on']),
  /** Whoever was given their password by somebody else must set their own before anything else. */
  mustChangePassword: z.boolean(),
  /** Officers and administrators must set a second factor before anything else; after their password, where both are asked. */
  mustSetSecondFactor: z.boolean(),
  /** Names of the operations this account's roles may call at all, so that screens repeat no rule. */
  may: z.array(z.string()),
  demo: z.boolean(),
})
export type Me = z.infer<typeof Me>

export const SecondFactorCode = z.string().regex(/^\d{6}$/)

/** What the first start of an empty installation prints: who holds it may set it up. Written as people copy it. */
export const SetUpCode = z.string().trim().min(1).max(60)

export const SignIn = z.strictObject({
  loginName: z.string().trim().toLowerCase().min(1).max(60),
  password: z.string().min(1).max(200),
  /** Six digits, when the account has a second factor. */
  code: SecondFactorCode.optional(),
  deviceId: Id.optional(),
  deviceLabel: Line(80).optional(),
})

export const Session = z.object({
  id: Id,
  deviceLabel: z.string().nullable(),
  createdAt: Instant,
  lastSeenAt: Instant,
  current: z.boolean(),
})
export type Session = z.infer<typeof Session>

export const AccountStatus = z.enum(['active', 'disabled'])

export const Account = z.object({
  id: Id,
  name: z.string(),
  loginName: z.string(),
  status: AccountStatus,
  lockedUntil: Instant.nullable(),
  /** The password is still the one that was handed over. */
  mustChangePassword: z.boolean(),
  secondFactor: z.enum(['none', 'on']),
  lastSeenAt: Instant.nullable(),
  memberships: z.array(Membership),
})
export type Account = z.infer<typeof Account>

/** A file with personal data that left. */
export const ExportRow = ExportFacts.extend({
  id: Id,
  at: Instant,
  by: z.string(),
  /** The operation, as this contract names it. */
  operation: z.string(),
  /** The area it is about; null where that is none of ours any more. */
  areaName: z.string().nullable(),
  reason: z.string(),
})
export type ExportRow = z.infer<typeof ExportRow>
