/** What was dropped or pasted on another page and is opened on the page that takes a list in. */
export type HandedIn = { file: File } | { pasted: string; name?: string; cells?: boolean }

let waiting: HandedIn | undefined

export function handIn(what: HandedIn) {
  waiting = what
}

/** Once: what waits is taken. */
export function takeHandedIn(): HandedIn | undefined {
  const what = waiting
  waiting = undefined
  return what
}
