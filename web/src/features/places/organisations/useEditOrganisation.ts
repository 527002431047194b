import { useQueryClient } from '@tanstack/react-query'
import { api, useCommand } from '../../../api/index.ts'

/** Changes an organisation. Its name and area stand beside every role in it, so who is signed in is read again as well. */
export function useEditOrganisation(onDone: () => void) {
  const client = useQueryClient()
  return useCommand(api.places.editOrganisation, {
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['identity'] })
      onDone()
    },
  })
}
