import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { invalidate } from './keys.ts'
import type { Command } from './operation.ts'
import { ApiProblem } from './problem.ts'
import { send } from './send.ts'
import { uuidv7 } from './uuidv7.ts'

type Options<I, O> = Omit<UseMutationOptions<O, ApiProblem, I>, 'mutationFn' | 'mutationKey'>

/**
 * Sends a command and reads again what it may have changed. As long as no final answer has come, the same input keeps
 * its id: a double tap, or a second press after a dead network, is the same act and takes effect once.
 */
export function useCommand<I, O>(command: Command<I, O>, options?: Options<I, O>) {
  const client = useQueryClient()
  const unanswered = useRef(new Map<string, { id: string; at: string }>())
  return useMutation<O, ApiProblem, I>({
    ...options,
    mutationKey: [command.operation.name],
    mutationFn: async (input) => {
      const act = JSON.stringify(input)
      const stamp = unanswered.current.get(act) ?? { id: uuidv7(), at: new Date().toISOString() }
      unanswered.current.set(act, stamp)
      try {
        const output = await send(command, input, stamp)
        unanswered.current.delete(act)
        return output
      } catch (error) {
        if (!(error instanceof ApiProblem) || !error.passing) unanswered.current.delete(act)
        throw error
      }
    },
    onSuccess: (...told) => {
      void invalidate(client, [command.operation.name])
      return options?.onSuccess?.(...told)
    },
  })
}
