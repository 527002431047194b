import { z } from 'zod'

/** A UUIDv7 made by the client (commands, records) or the server. Final from the start: there are no temporary ids. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** A day in Asia/Shanghai, `2026-03-08`. Impossible dates (2026-02-30) are refused. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A moment in UTC, ISO 8601 with `Z` or an offset. */
export const Instant = z.iso.datetime({ offset: true })
export type Instant = z.infer<typeof Instant>

/** A time of day in Asia/Shanghai, `07:00`; `24:00` is the end of the day. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** A text in both languages of the product. */
export const BothLanguages = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export type BothLanguages = z.infer<typeof BothLanguages>

/** A machine code of a playbook or catalogue, `visit.phone`. */
export const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*$/)
  .max(60)
export type Code = z.infer<typeof Code>

/** A list in a URL, where one alone looks like no list. */
export const several = <T extends z.ZodType>(item: T, most: number) =>
  z.union([z.array(item).min(1).max(most), item.transform((one) => [one])])

/** Something a person typed in one line: trimmed, without control characters, never empty. */
export const Line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // oxlint-disable-next-line no-control-regex -- control characters are what is refused
    .regex(/^[^\u0000-\u001f\u007f]*$/)

/** A note of several lines. */
// oxlint-disable no-control-regex -- the NUL character is what is refused
export const Note = z
  .string()
  .trim()
  .max(2000)
  .regex(/^[^\u0000]*$/)

/** A page of a list, by keyset: `next` is opaque and is handed back as `after`. */
export const PageRequest = {
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable() })

/** Locale of the product. */
export const Locale = z.enum(['zh-CN', 'en'])
export type Locale = z.infer<typeof Locale>
