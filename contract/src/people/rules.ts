/** The pure rules of people: numbers checked, lists read, masks made. */
export { checkDocument, type DocumentProblem, type DocumentRead, readDocument } from './documents.ts'
export {
  checkIdentityNumber,
  type IdentityNumber,
  type IdentityProblem,
  identityCheckCharacter,
} from './identity-number.ts'
export { maskDocument, maskName, maskPhone } from './mask.ts'
export { type DateProblem, parseDate, parseSex } from './parse.ts'
export { type Phone, type PhoneKind, type PhoneProblem, parsePhone, splitPhones } from './phone.ts'
export { parseTags, tagNamed } from './tag-names.ts'
export { checkUscc, usccCheckCharacter } from './uscc.ts'
