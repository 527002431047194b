import type { BothLanguages } from '../common/schema.ts'
import type { MatchDoubt, MatchGround, MatchVerdict } from './match-schema.ts'

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
