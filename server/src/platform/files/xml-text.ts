const notInXml =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const special = /[<>&"]/g
const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

const needsWork = /[<>&"\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/

/** Text without what XML has no place for: control marks and halves of characters. */
export function withoutControls(text: string): string {
  return text.replace(notInXml, '')
}

/** Text for an element or a double-quoted attribute. */
export function xmlText(text: string): string {
  return needsWork.test(text) ? withoutControls(text).replace(special, (mark) => escapes[mark] ?? mark) : text
}
