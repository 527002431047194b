import { dayOf } from '@kapok/contract/common/time'
import { checkDocument, type DocumentRead, type Phone, parsePhone } from '@kapok/contract/people/rules'
import type { DocumentType } from '@kapok/contract/people/schema'
import { Problem } from '#platform/problems.ts'
import { birthDateWrong, documentNumberWrong, phoneNumberWrong } from './problems.ts'

/** A phone number as it is stored. @throws phone-number-wrong with the reason */
export const readPhone = (text: string, at = 0): Phone => {
  const phone = parsePhone(text)
  if (!phone.ok) throw new Problem(phoneNumberWrong[phone.reason], { reason: phone.reason, at })
  return phone
}

/** A document number as it is stored. @throws document-number-wrong with the reason */
export const readNumber = (type: DocumentType, text: string, now: Date, at = 0): DocumentRead => {
  const document = checkDocument(type, text, dayOf(now.toISOString()))
  if (!document.ok) throw new Problem(documentNumberWrong[document.reason], { reason: document.reason, at })
  return document
}

/** @throws birth-date-wrong */
export const checkBirthDate = (day: string | null | undefined, now: Date): void => {
  if (day != null && (day > dayOf(now.toISOString()) || day < '1850-01-01')) throw new Problem(birthDateWrong)
}
