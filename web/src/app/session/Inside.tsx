import type { Me } from '@kapok/contract/identity/schema'
import { Outlet } from '@tanstack/react-router'
import { Frame } from '../frame/Frame.tsx'
import { WorkplaceProvider } from '../workplace/WorkplaceProvider.tsx'
import { ComesFirst } from './ComesFirst.tsx'
import { firstDuty } from './firstDuty.ts'
import { ResponsesKnown } from './ResponsesKnown.tsx'

export { giveWayTo, openOffline, resumeOffline } from '../../offline/index.ts'

/** Where somebody works, and the frame around the page; no frame before what comes first is done. */
export function Inside({ me }: { me: Me }) {
  const duty = firstDuty(me)
  return (
    <WorkplaceProvider me={me}>
      {duty ? (
        <ComesFirst duty={duty} />
      ) : (
        <Frame>
          <ResponsesKnown>
            <Outlet />
          </ResponsesKnown>
        </Frame>
      )}
    </WorkplaceProvider>
  )
}
