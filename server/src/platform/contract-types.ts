import type { Contract } from '@kapok/contract/contract'
import type { z } from 'zod'

type Schema<P, K extends 'inputSchema' | 'outputSchema'> = P extends { '~orpc': { [k in K]?: infer S } }
  ? S extends z.ZodType
    ? S
    : never
  : never
type Sent<P> = z.output<Schema<P, 'inputSchema'>>

/** What a command or query of the contract is given, after the contract has checked it and filled in defaults. */
export type InputOf<C extends keyof Contract, O extends keyof Contract[C]> =
  Sent<Contract[C][O]> extends { id: string; at: string; input: infer I } ? I : Sent<Contract[C][O]>
/** What it must answer. */
export type OutputOf<C extends keyof Contract, O extends keyof Contract[C]> = z.input<
  Schema<Contract[C][O], 'outputSchema'>
>
