const mobile = /^(?:(?:\+|00)?86)?(1[3-9]\d{9})$/

/** The one way a login name is stored and looked up: a mobile number as its 11 digits, however it was typed. */
export const loginNameOf = (typed: string): string => {
  const name = typed.normalize('NFKC').trim().toLowerCase()
  return mobile.exec(name.replace(/[\s-]/g, ''))?.[1] ?? name
}
