import { useRouter } from '@tanstack/react-router'
import { api, usePagesOf } from '../../api/index.ts'
import { handIn } from '../../app/handedIn.ts'
import { Problem } from '../../app/Problem.tsx'
import { useAddress } from '../../app/useAddress.ts'
import { useWorkplace } from '../../app/useWorkplace.ts'
import { useText } from '../../i18n/index.ts'
import { chainText } from '../../i18n/messages/chain.ts'
import { listsText } from '../../i18n/messages/lists.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useNow } from '../rosters/today/useNow.ts'
import { BatchTable } from './list/BatchTable.tsx'
import { isOver, isRunning } from './shared/batchStates.ts'
import { DropVeil } from './shared/DropVeil.tsx'
import { useDropAnywhere } from './shared/useDropAnywhere.ts'
import './list/list.css'

/** All lists of the response, the nearest deadline first. A file dropped anywhere on the page begins the next one. */
export function ListsPage() {
  const t = useText(listsText)
  const chain = useText(chainText)
  const now = useNow()
  const router = useRouter()
  const [address, go] = useAddress()
  const { may, response, responseId, responsesLoading } = useWorkplace()
  const show = address['show'] === 'all' ? 'all' : 'open'
  const { items, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePagesOf(
    api.lists.listBatches,
    responseId === null ? null : { responseId, show },
    { keepLast: true, refetchInterval: (query) => pollEvery(query.state.data) },
  )
  const mayBring = may(api.lists.receiveBatch) && response !== null && response.endsOn === null
  const over = useDropAnywhere(
    mayBring
      ? (what) => {
          handIn(what)
          router.history.push('/lists/new')
        }
      : undefined,
  )
  const open = items.filter((batch) => !isOver(batch.state))
  const late = open.filter(({ deadline }) => Date.parse(deadline) < now)
  return (
    <>
      <DropVeil shown={over} />
      <PageHead
        title={t.title}
        sub={items.length > 0 && t.sub(open.length, late.length)}
        primary={mayBring ? { label: t.bring, icon: 'plus', keys: 'n', href: '/lists/new' } : undefined}
        others={
          may(api.lists.listSenders)
            ? [
                { label: chain.title, href: '/lists/chain' },
                { label: t.senders, href: '/lists/senders' },
              ]
            : [{ label: chain.title, href: '/lists/chain' }]
        }
      >
        <Segmented
          label={t.which}
          options={[
            { value: 'open', label: t.open },
            { value: 'all', label: t.all },
          ]}
          value={show}
          onChange={(next) => go({ show: next === 'open' ? undefined : next })}
        />
      </PageHead>
      <Card flush>
        {error && items.length === 0 ? (
          <Problem problem={error} onRetry={() => void refetch()} />
        ) : response === null && !responsesLoading ? (
          <EmptyState text={t.noResponse} action={{ label: t.noResponseGo, href: '/responses' }} />
        ) : isPending ? (
          <Waiting rows={6} />
        ) : items.length > 0 ? (
          <BatchTable
            batches={items}
            now={now}
            more={hasNextPage}
            loading={isFetchingNextPage}
            onEnd={() => void fetchNextPage()}
          />
        ) : mayBring ? (
          <EmptyState text={t.empty} action={{ label: t.bring, href: '/lists/new' }} />
        ) : (
          <EmptyState text={t.emptyOther} />
        )}
      </Card>
    </>
  )
}

type Pages = { pages: readonly { items: readonly { state: Parameters<typeof isRunning>[0] }[] }[] }

/** A list that is being read tells its progress every few seconds. */
const pollEvery = (data: unknown) =>
  (data as Pages | undefined)?.pages.some(({ items }) => items.some(({ state }) => isRunning(state))) ? 2000 : false
