const notInXml = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu
const special = /[<>&"]/g
const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

const needsWork = /[<>&"\p{Cs}\p{Cc}\ufffe\uffff]/u

/** Text without what XML has no place for: control marks and halves of characters. */
export function withoutControls(text: string): string {
  return text.replace(notInXml, '')
}

/** Text for an element or a double-quoted attribute. */
export function xmlText(text: string): string {
  return needsWork.test(text) ? withoutControls(text).replace(special, (mark) => escapes[mark] ?? mark) : text
}
