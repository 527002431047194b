/** Only addresses of our own pages: what stands behind `?then=` came with a link. */
export const insideOnly = (then: string | undefined): string =>
  then !== undefined && /^\/(?![/\\])/.test(then) && !/^\/(sign-in|set-up)\b/.test(then) ? then : '/'
