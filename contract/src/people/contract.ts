import { z } from 'zod'
import { ExportAsk } from '../common/export.ts'
import { command, privateQuery, query } from '../common/operation.ts'
import { Day, Id, Line, Note, pageOf } from '../common/schema.ts'
import { DuplicatePair, MergedField } from './match-schema.ts'
import {
  DocumentInput,
  DocumentType,
  PersonCard,
  PersonFound,
  PersonInput,
  PersonName,
  PhoneInput,
  RelationKind,
  Sex,
  TagSource,
} from './schema.ts'

const Done = z.object({})

export const people = {
  find: privateQuery(
    'people/find',
    'Find people by surname, name, pinyin, initials, the last four digits of a phone or document, a whole number, or a room such as 3-1-502',
    z.strictObject({ text: z.string().trim().min(1).max(60), limit: z.int().min(1).max(50).default(20) }),
    z.object({ items: z.array(PersonFound) }),
  ),
  exportFound: privateQuery(
    'people/export-found',
    'The people that a search finds, as a file; the reason is journalled',
    z.strictObject({ text: z.string().trim().min(1).max(60), ...ExportAsk }),
    z.file(),
  ),
  getPerson: query(
    'people/person',
    'Everything about one person that the reader may see',
    z.strictObject({ personId: Id }),
    PersonCard,
  ),
  /** A read that is journalled: one field, one reason. */
  reveal: command(
    'people/reveal',
    'Show one phone or document number in clear; the reason is journalled',
    z.strictObject({
      personId: Id,
      field: z.enum(['phone', 'document', 'relation_phone']),
      fieldId: Id,
      reason: Line(200),
    }),
    z.object({ value: z.string() }),
  ),
  addPerson: command('people/add-person', 'Add a person', PersonInput, z.object({ personId: Id })),
  editPerson: command(
    'people/edit-person',
    'Correct what is known of a person; only what is named changes',
    z.strictObject({
      personId: Id,
      name: PersonName.optional(),
      sex: Sex.optional(),
      birthDate: Day.nullable().optional(),
      dwellingId: Id.nullable().optional(),
      note: Note.nullable().optional(),
    }),
    Done,
  ),
  addPhone: command(
    'people/add-phone',
    'Add a phone number',
    z.strictObject({ personId: Id, phone: PhoneInput }),
    Done,
  ),
  markPhone: command(
    'people/mark-phone',
    'Say that a number is wrong, or right after all',
    z.strictObject({ personId: Id, phoneId: Id, state: z.enum(['ok', 'wrong']) }),
    Done,
  ),
  addRelation: command(
    'people/add-relation',
    'Add somebody to turn to: a relative, a neighbour, a carer',
    z.strictObject({
      relationId: Id,
      personId: Id,
      relation: RelationKind,
      name: PersonName,
      phone: PhoneInput.optional(),
    }),
    Done,
  ),
  editRelation: command(
    'people/edit-relation',
    'Correct somebody to turn to; only what is named changes, a phone takes the place of the one before, null removes it',
    z.strictObject({
      relationId: Id,
      personId: Id,
      relation: RelationKind.optional(),
      name: PersonName.optional(),
      phone: PhoneInput.nullable().optional(),
    }),
    Done,
  ),
  removeRelation: command(
    'people/remove-relation',
    'Take somebody to turn to off the record, with their number',
    z.strictObject({ relationId: Id, personId: Id, reason: Line(200) }),
    Done,
  ),
  addDocument: command(
    'people/add-document',
    'Add an identity document; its check digits are checked, its number is kept encrypted',
    z.strictObject({ personId: Id, document: DocumentInput }),
    Done,
  ),
  correctDocument: command(
    'people/correct-document',
    'Write the number, or the type, of a document anew',
    z.strictObject({ personId: Id, documentId: Id, type: DocumentType, number: Line(40), reason: Line(200) }),
    Done,
  ),
  withdrawDocument: command(
    'people/withdraw-document',
    'Take a document off the record; its number is deleted',
    z.strictObject({ personId: Id, documentId: Id, reason: Line(200) }),
    Done,
  ),
  addTag: command(
    'people/add-tag',
    'Tag a person, with the source and how long it holds',
    z.strictObject({
      tagId: Id,
      personId: Id,
      tag: z.string().max(60),
      source: TagSource,
      validFrom: Day.optional(),
      validTo: Day.optional(),
    }),
    Done,
  ),
  endTag: command(
    'people/end-tag',
    'End a tag from today',
    z.strictObject({ personId: Id, tagId: Id, reason: Line(200) }),
    Done,
  ),
  addHousehold: command(
    'people/add-household',
    'Make a household of people at one door',
    z.strictObject({
      householdId: Id,
      dwellingId: Id.optional(),
      areaId: Id,
      members: z
        .array(z.strictObject({ personId: Id, role: Line(20).optional(), head: z.boolean().default(false) }))
        .min(1)
        .max(30),
      note: Note.optional(),
    }),
    Done,
  ),
  joinHousehold: command(
    'people/join-household',
    'Move a person into a household, out of the one before, and to its door',
    z.strictObject({ householdId: Id, personId: Id, role: Line(20).optional(), head: z.boolean().default(false) }),
    Done,
  ),
  leaveHousehold: command(
    'people/leave-household',
    'Take a person out of their household; where they live stays as it is',
    z.strictObject({ personId: Id, reason: Line(200).optional() }),
    Done,
  ),
  changeHousehold: command(
    'people/change-household',
    'Name another head, say what members are to each other, or change the note; only what is named changes',
    z.strictObject({
      householdId: Id,
      headId: Id.nullable().optional(),
      roles: z
        .array(z.strictObject({ personId: Id, role: Line(20).nullable() }))
        .max(30)
        .default([]),
      note: Note.nullable().optional(),
    }),
    Done,
  ),
  duplicates: query(
    'people/duplicates',
    'Pairs of people who may be one, the likeliest of a page first. A page looks through some thousand people, so it may be short, or empty, and not the last',
    z.strictObject({ areaId: Id.optional(), after: Id.optional() }),
    pageOf(DuplicatePair),
  ),
  mergePeople: command(
    'people/merge-people',
    'Make one person of two: everything goes over to the one kept, every record stays, and it can be undone',
    z.strictObject({
      keptId: Id,
      mergedId: Id,
      /** What is taken from the other record; everything else stays as it is with the one kept. */
      take: z.array(MergedField).max(6).default([]),
      /** Phones, documents, tags and relations of the other record that do not go over. */
      leave: z.array(Id).max(100).default([]),
    }),
    Done,
  ),
  undoMerge: command(
    'people/undo-merge',
    'Make two people again of one; what was recorded since stays where it was recorded',
    z.strictObject({ mergeId: Id }),
    Done,
  ),
}
