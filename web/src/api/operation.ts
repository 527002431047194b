import type { OperationMeta } from '@kapok/contract/common/operation'
import type { Contract } from '@kapok/contract/contract'
import type { AnySchema, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'

export type CallOptions = {
  signal?: AbortSignal | undefined
  /** Milliseconds after which the call is given up; 30 seconds unless told. */
  timeout?: number | undefined
  /** Whose work this is, whoever the page is for by now: the server refuses it under anybody else's cookie. */
  as?: string | undefined
}

/** One operation of the contract: call it, or hand it to `send`, `useQueryOf`, `usePagesOf`, `useCommand`. */
export interface Operation<I, O> {
  (input: I, options?: CallOptions): Promise<O>
  readonly operation: OperationMeta
}

/** What travels around the input of a command. */
export type Enveloped<I> = {
  id: string
  at: string
  device?: string | undefined
  version?: number | undefined
  input: I
}
export type Command<I, O> = Operation<Enveloped<I>, O>

type OperationOf<P> =
  P extends ContractProcedure<infer I extends AnySchema, infer O extends AnySchema, infer _E, infer _M>
    ? Operation<InferSchemaInput<I>, InferSchemaOutput<O>>
    : never

export type Api = {
  readonly [C in keyof Contract]: { readonly [K in keyof Contract[C]]: OperationOf<Contract[C][K]> }
}

/** `InputOf<typeof api.rosters.recordContact>` is what the page fills in, without the envelope. */
export type InputOf<T> = T extends Operation<infer I, infer _O> ? (I extends Enveloped<infer Inner> ? Inner : I) : never
export type OutputOf<T> = T extends Operation<infer _I, infer O> ? O : never
