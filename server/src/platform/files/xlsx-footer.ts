import { xmlText } from './xml-text.ts'

const longestFooter = 200

/** A line at the foot of every printed page, with the page's number. */
export function pageFooterXml(text: string, prefix = ''): string {
  const fitting = text.length > longestFooter ? `${text.slice(0, longestFooter)}…` : text
  const footer = `&L${fitting.replaceAll('&', '&&')}&R&P / &N`
  return `<${prefix}headerFooter><${prefix}oddFooter>${xmlText(footer)}</${prefix}oddFooter></${prefix}headerFooter>`
}
