import { z } from 'zod'
import type { BothLanguages } from '../common/schema.ts'
import { PersonFound } from './schema.ts'

/** Somebody on a list is somebody we know, may be, or is new. */
export const MatchVerdict = z.enum(['same', 'ask', 'new'])
export type MatchVerdict = z.infer<typeof MatchVerdict>

/** What speaks for two records being one person. */
export const MatchGround = z.enum(['document', 'phone', 'name', 'name_alike', 'birth', 'room', 'sex'])
export type MatchGround = z.infer<typeof MatchGround>

/** What speaks against it. */
export const MatchDoubt = z.enum(['other_document', 'other_name', 'other_birth', 'other_sex', 'other_room'])
export type MatchDoubt = z.infer<typeof MatchDoubt>

/** Two people who may be one. `one` was recorded first. */
export const DuplicatePair = z.object({
  one: PersonFound,
  other: PersonFound,
  verdict: MatchVerdict,
  score: z.int().min(0).max(100),
  why: z.array(MatchGround),
  against: z.array(MatchDoubt),
})
export type DuplicatePair = z.infer<typeof DuplicatePair>

/** What stands in a record once, and is taken from the one or the other when two become one. Notes are joined. */
export const MergedField = z.enum(['name', 'sex', 'birthDate', 'address', 'household', 'note'])
export type MergedField = z.infer<typeof MergedField>

/** The same words on every page, in files that go back, and in letters. */
export const matchWords = {
  verdict: {
    same: { zh: '同一人', en: 'same person' },
    ask: { zh: '待确认', en: 'to be decided' },
    new: { zh: '新的人', en: 'new person' },
  } satisfies Record<MatchVerdict, BothLanguages>,
  why: {
    document: { zh: '证件号码相同', en: 'same document number' },
    phone: { zh: '电话相同', en: 'same phone' },
    name: { zh: '姓名相同', en: 'same name' },
    name_alike: { zh: '姓名相近', en: 'similar name' },
    birth: { zh: '出生日期相同', en: 'same date of birth' },
    room: { zh: '同一房号', en: 'same door' },
    sex: { zh: '性别相同', en: 'same sex' },
  } satisfies Record<MatchGround, BothLanguages>,
  against: {
    other_document: { zh: '证件号码不同', en: 'another document number' },
    other_name: { zh: '姓名不同', en: 'another name' },
    other_birth: { zh: '出生日期不同', en: 'another date of birth' },
    other_sex: { zh: '性别不同', en: 'another sex' },
    other_room: { zh: '房号不同', en: 'another door' },
  } satisfies Record<MatchDoubt, BothLanguages>,
}
