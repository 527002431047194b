import { useText } from '../../../i18n/index.ts'
import { identityText } from '../../../i18n/messages/identity.ts'
import { DefinitionList } from '../../../ui/DefinitionList.tsx'
import { AreaPreview } from './AreaPreview.tsx'
import { type SetUpDraft, stationAreaOf, tableOf } from './draft.ts'

export function CheckStep({ draft }: { draft: SetUpDraft }) {
  const t = useText(identityText)
  const table = tableOf(draft)
  const code = stationAreaOf(draft, table)
  return (
    <>
      <DefinitionList
        items={[
          { key: 'person', term: t.setUp.checkAdministrator, value: `${draft.name} · ${draft.loginName}` },
          { key: 'station', term: t.setUp.checkStation, value: draft.station },
          {
            key: 'serves',
            term: t.setUp.checkServes,
            value: table.areas.find((area) => area.code === code)?.name,
          },
          { key: 'areas', term: t.setUp.checkAreas, value: t.setUp.areas(table.areas.length) },
        ]}
      />
      <AreaPreview areas={table.areas} chosen={code} label={t.setUp.checkAreas} />
      <p className="k-muted">{t.setUp.then}</p>
    </>
  )
}
