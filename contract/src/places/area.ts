/** The path of an area is the chain of codes from the root, each between slashes: `/99/9901/990101/`. */
export const pathUnder = (parentPath: string | null, code: string): string => `${parentPath ?? '/'}${code}/`

/** Whether an area is another or lies under it. Whole codes are compared: `/99/99011/` is not under `/99/9901/`. */
export const isUnder = (path: string, ancestorPath: string): boolean =>
  path.startsWith(ancestorPath.endsWith('/') ? ancestorPath : `${ancestorPath}/`)

/** How many levels below the root, 1 for the root itself. */
export const depthOf = (path: string): number => path.split('/').filter((code) => code !== '').length

/** The paths of an area and of all it lies under, from the root down: whose scope covers it. */
export const trailOf = (path: string): string[] => {
  const codes = path.split('/').filter((code) => code !== '')
  return codes.map((_, i) => `/${codes.slice(0, i + 1).join('/')}/`)
}
