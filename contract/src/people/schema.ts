import { z } from 'zod'
import { Day, Id, Instant, Line, Note } from '../common/schema.ts'
import { DoorAddress } from '../places/schema.ts'

/** GB/T 2261.1. */
export const Sex = z.enum(['unknown', 'male', 'female', 'unstated'])
export type Sex = z.infer<typeof Sex>

/** A name in any script; counted in code points, never "2–4 characters". */
export const PersonName = Line(80)

export const DocumentType = z.enum([
  'resident_identity_card',
  'hk_macau_taiwan_residence_permit',
  'passport',
  'household_register',
  'other',
])
export type DocumentType = z.infer<typeof DocumentType>

/** A number shown masked; the clear text comes only through `people/reveal`, with a reason. */
export const MaskedPhone = z.object({
  id: Id,
  masked: z.string(),
  label: z.string().nullable(),
  state: z.enum(['ok', 'wrong']),
})
export type MaskedPhone = z.infer<typeof MaskedPhone>
export const MaskedDocument = z.object({ id: Id, type: DocumentType, masked: z.string() })
export type MaskedDocument = z.infer<typeof MaskedDocument>

/** Where a tag comes from: certified by an authority, said by the person, or seen on a visit. */
export const TagSource = z.enum(['certified', 'stated', 'visited'])
export type TagSource = z.infer<typeof TagSource>
export const PersonTag = z.object({
  id: Id,
  tag: z.string(),
  source: TagSource,
  validFrom: Day.nullable(),
  /** The first day on which it no longer holds. */
  validTo: Day.nullable(),
})
export type PersonTag = z.infer<typeof PersonTag>

export const RelationKind = z.enum(['spouse', 'child', 'parent', 'relative', 'neighbour', 'carer', 'other'])
export type RelationKind = z.infer<typeof RelationKind>

/** Somebody to turn to when a person cannot be reached. */
export const Relation = z.object({
  id: Id,
  relation: RelationKind,
  name: z.string(),
  phone: MaskedPhone.nullable(),
})
export type Relation = z.infer<typeof Relation>

export const HouseholdMember = z.object({
  personId: Id,
  name: z.string(),
  sex: Sex,
  age: z.int().nullable(),
  role: z.string().nullable(),
  head: z.boolean(),
})
export type HouseholdMember = z.infer<typeof HouseholdMember>

/** The one household card, used everywhere. */
export const HouseholdCard = z.object({
  id: Id,
  address: DoorAddress,
  members: z.array(HouseholdMember),
  note: z.string().nullable(),
})
export type HouseholdCard = z.infer<typeof HouseholdCard>

export const PersonCard = z.object({
  id: Id,
  name: z.string(),
  sex: Sex,
  birthDate: Day.nullable(),
  age: z.int().nullable(),
  areaId: Id,
  areaName: z.string(),
  address: DoorAddress,
  phones: z.array(MaskedPhone),
  documents: z.array(MaskedDocument),
  tags: z.array(PersonTag),
  relations: z.array(Relation),
  household: HouseholdCard.nullable(),
  note: z.string().nullable(),
  /** Records that became part of this one, and may be made people of their own again; the latest first. */
  merges: z.array(z.object({ mergeId: Id, name: z.string(), at: Instant, by: z.string().nullable() })),
  /** What the reader may do with this card. Tags, notes, documents and the day of birth are left out for who may not see them. */
  may: z.object({
    reveal: z.boolean(),
    edit: z.boolean(),
    /** Lives in the reader's own area: documents and households may be changed as well. */
    keep: z.boolean(),
  }),
})
export type PersonCard = z.infer<typeof PersonCard>

export const PersonFound = z.object({
  id: Id,
  name: z.string(),
  sex: Sex,
  age: z.int().nullable(),
  address: DoorAddress,
  areaName: z.string(),
  phone: z.string().nullable(),
})
export type PersonFound = z.infer<typeof PersonFound>

export const PhoneInput = z.strictObject({ id: Id, number: Line(30), label: Line(20).optional() })
export const DocumentInput = z.strictObject({ id: Id, type: DocumentType, number: Line(40) })
export const PersonInput = z.strictObject({
  personId: Id,
  name: PersonName,
  sex: Sex.default('unknown'),
  birthDate: Day.optional(),
  areaId: Id,
  dwellingId: Id.optional(),
  householdId: Id.optional(),
  phones: z.array(PhoneInput).max(5).default([]),
  documents: z.array(DocumentInput).max(5).default([]),
  note: Note.optional(),
})
export type PersonInput = z.infer<typeof PersonInput>

/** What was changed in somebody's record, or looked at. */
export const PersonChange = z.enum([
  'added',
  'edited',
  'moved',
  'phone_added',
  'phone_wrong',
  'phone_right',
  'document_added',
  'document_corrected',
  'document_withdrawn',
  'relation_added',
  'relation_edited',
  'relation_removed',
  'tag_added',
  'tag_ended',
  'household_joined',
  'household_left',
  'household_head',
  'revealed',
  'merged',
  'unmerged',
])
export type PersonChange = z.infer<typeof PersonChange>

/** What a change was about, as far as the reader may know it; numbers masked. */
export const PersonChangeAbout = z.object({
  fields: z.array(z.enum(['name', 'sex', 'birthDate', 'note'])).optional(),
  /** The name before it was corrected, or of the relation. */
  name: z.string().optional(),
  from: DoorAddress.optional(),
  to: DoorAddress.optional(),
  field: z.enum(['phone', 'document', 'relation_phone']).optional(),
  masked: z.string().optional(),
  document: DocumentType.optional(),
  relation: RelationKind.optional(),
  tag: z.string().optional(),
  /** The name of the batch that brought them. */
  list: z.string().optional(),
})
export type PersonChangeAbout = z.infer<typeof PersonChangeAbout>
