/**
 * The password that was just signed in with, for the page on which it must be exchanged at once: nobody types on a phone
 * twice what they were given on a slip of paper. Only in memory, and only until it is taken.
 */
let typed: string | undefined

export const rememberTyped = (password: string | undefined) => {
  typed = password
}

export const typedPassword = (): string | undefined => typed
