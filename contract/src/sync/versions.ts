import type { Message } from './contract.ts'

/** Makes the input of the next version out of the input of one version. Pure; old inputs are never edited in place. */
export type Upgrade = (input: unknown) => unknown

/** By operation name, then by the version an input was made with. */
export type Upgrades = Readonly<Record<string, Readonly<Record<number, Upgrade>>>>

/**
 * How a payload queued by an older build becomes today's. Whoever raises an operation's version in its contract writes
 * the step from the version before in `<capability>/versions.ts` and adds it here; a step is never taken out again,
 * since a phone may come back after any time. Used by phones before sending and by the server on arrival. No Zod here:
 * this is part of the web bundle.
 */
export const upgrades: Upgrades = {}

/** The message as today's build would have made it: same id, same time. One without steps comes back as it is. */
export function upgrade<M extends Pick<Message, 'name' | 'version' | 'input'>>(
  message: M,
  registry: Upgrades = upgrades,
): M {
  const steps = Object.hasOwn(registry, message.name) ? registry[message.name] : undefined
  let { version, input } = message
  for (let step = steps?.[version]; step; step = steps?.[version]) {
    input = step(input)
    version += 1
  }
  return version === message.version ? message : { ...message, version, input }
}
