import type { AddedColumn, ListColumn } from '@kapok/contract/lists/columns'
import type { Peek } from '@kapok/contract/lists/schema'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type ApiProblem, api, uuidv7 } from '../../../api/index.ts'
import type { HandedIn } from '../../../app/handedIn.ts'

const LONG = 120_000

type Look = { sheet?: string; headerLine?: number; senderId?: string | undefined }

/**
 * A list on the table: handed in once, looked at as often as sheet, header or sender change; what its columns are is kept
 * here until somebody confirms it.
 */
export function useHandIn(organisationId: string | undefined, workedWith: { responseId?: string; template?: string }) {
  const upload = useRef<string>(undefined)
  const [peek, setPeek] = useState<Peek>()
  const [columns, setColumns] = useState<readonly ListColumn[]>([])
  const [added, setAdded] = useState<readonly AddedColumn[]>([])
  /** Somebody has said what a column is: it is not overruled any more. */
  const [touched, setTouched] = useState(false)

  const said = useRef(false)
  const lookedWith = useRef<string>(undefined)

  const look = useMutation<Peek, ApiProblem, { what?: HandedIn; at?: Look; byItself?: boolean }>({
    mutationFn: async ({ what, at = {} }) => {
      lookedWith.current = workedWith.template
      const uploadId = what || upload.current === undefined ? uuidv7() : upload.current
      const handed = what === undefined ? {} : 'file' in what ? { file: what.file } : { pasted: what.pasted }
      const { senderId, ...place } = at
      const found = await api.lists.peek(
        {
          uploadId,
          organisationId: organisationId ?? '',
          ...workedWith,
          ...handed,
          ...place,
          ...(senderId !== undefined && { senderId }),
        },
        { timeout: LONG },
      )
      upload.current = uploadId
      return found
    },
    onSuccess: (found, { byItself }) => {
      // What somebody said meanwhile stands.
      if (byItself && said.current) return
      said.current = false
      setPeek(found)
      setColumns(found.columns)
      setAdded(found.added)
      setTouched(false)
    },
  })

  // other work asks other questions: columns left for their answers are known by them
  const { mutate } = look
  useEffect(() => {
    if (!peek || touched || workedWith.template === undefined || workedWith.template === lookedWith.current) return
    mutate({ at: { sheet: peek.sheet, headerLine: peek.headerLine }, byItself: true })
  }, [peek, touched, workedWith.template, mutate])

  return {
    peek,
    columns,
    added,
    touched,
    look,
    setAdded: (next: readonly AddedColumn[]) => {
      said.current = true
      setAdded(next)
    },
    setColumn: (at: number, use: ListColumn['use']) => {
      setTouched(true)
      said.current = true
      setColumns((before) => before.map((each) => (each.at === at ? { ...each, use } : each)))
      // What has a column of the sender's own needs none at the right.
      if (use.as === 'answer')
        setAdded((before) => before.filter((one) => one.answer !== use.answer || one.question !== use.question))
    },
    again: () => {
      upload.current = undefined
      setPeek(undefined)
      look.reset()
    },
  }
}
export type HandIn = ReturnType<typeof useHandIn>
