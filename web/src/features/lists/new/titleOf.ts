const LONGEST = 60

/** A name for a list: the first title over its header, or its file's name without the ending. */
export function titleOf({ preamble, fileName }: { preamble: readonly string[]; fileName: string }): string {
  const title = preamble.map((line) => line.trim()).find((line) => line.length >= 4 && line.length <= LONGEST)
  return (
    title ??
    fileName
      .replace(/\.[A-Za-z]{2,5}$/, '')
      .trim()
      .slice(0, LONGEST)
  )
}
