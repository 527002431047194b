/** The hidden sheet that holds lists of choices. */
export const listSheetName = '_choices'

/** Names for sheets, as spreadsheets take them: 31 characters at most, none of `[]:*?/\\`, each once. */
export function sheetNames(wanted: string[]): string[] {
  const taken = new Set([listSheetName])
  return wanted.map((name, at) => {
    const plain =
      name
        .replace(/[[\]:*?/\\\p{Cc}]/gu, '_')
        .replace(/^'+|'+$/g, '')
        .trim() || `Sheet${at + 1}`
    let unique = plain.slice(0, 31)
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${plain.slice(0, 27)} (${n})`
    taken.add(unique.toLowerCase())
    return unique
  })
}
