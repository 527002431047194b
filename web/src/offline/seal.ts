export type Sealed = Uint8Array<ArrayBuffer>

const IV_BYTES = 12
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The browser can use the key and never read it, and neither can a script that gets hold of the database. */
export const makeKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

/** False where the page came over plain http from another machine: browsers then have no encryption, so nothing is stored. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined

/** Seals and opens what one account stores. `place` is bound in, so a sealed text moved elsewhere does not open. */
export function createVault(key: CryptoKey, accountId: string) {
  const bound = (place: string) => encoder.encode(`${accountId}|${place}`)
  return {
    async seal(place: string, value: unknown): Promise<Sealed> {
      const sealed = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const text = encoder.encode(JSON.stringify(value))
      const algorithm = { name: 'AES-GCM', iv: sealed, additionalData: bound(place) }
      const body = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, text))
      const whole = new Uint8Array(IV_BYTES + body.length)
      whole.set(sealed)
      whole.set(body, IV_BYTES)
      return whole
    },
    async unseal<T>(place: string, sealed: Sealed): Promise<T> {
      const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, IV_BYTES), additionalData: bound(place) }
      const text = await crypto.subtle.decrypt(algorithm, key, sealed.subarray(IV_BYTES))
      return JSON.parse(decoder.decode(text)) as T
    },
  }
}
export type Vault = ReturnType<typeof createVault>
