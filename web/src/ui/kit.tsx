import { useState } from 'react'
import { setLocale, useLocale, useText } from '../i18n/index.ts'
import { appText } from '../i18n/messages/app.ts'
import { Action } from './Action.tsx'
import { BigChoices } from './BigChoices.tsx'
import { DefinitionList } from './DefinitionList.tsx'
import { AppFrame } from './frame/AppFrame.tsx'
import { KitBits } from './kit/KitBits.tsx'
import { KitDay } from './kit/KitDay.tsx'
import { KitForms } from './kit/KitForms.tsx'
import { KitPaper } from './kit/KitPaper.tsx'
import { KitPhone } from './kit/KitPhone.tsx'
import { KitStates } from './kit/KitStates.tsx'
import { KitTable } from './kit/KitTable.tsx'
import { kitText } from './kit/kitText.ts'
import { SearchDialog } from './SearchDialog.tsx'
import { StatusTag } from './StatusTag.tsx'
import { SideSheet } from './sheet/SideSheet.tsx'
import './kit/kit.css'

/** The place to look at every component: full, with nothing, and failed. */
export function Kit() {
  const t = useText(kitText)
  const app = useText(appText)
  const locale = useLocale()
  const [open, setOpen] = useState<string>()
  const [finding, setFinding] = useState(false)
  const [query, setQuery] = useState('')
  const item = (key: keyof typeof app.nav, count?: number, urgent?: boolean) => ({
    key,
    label: app.nav[key],
    href: `#${key}`,
    count,
    urgent,
  })
  return (
    <AppFrame
      brand={app.brand}
      current="today"
      nav={[
        [
          item('today'),
          item('rosters', 6),
          item('hotline', 2, true),
          item('needs', 18),
          item('deliveries', 1),
          item('supplies'),
          item('volunteers'),
          item('sites'),
          item('cases', 9),
        ],
        [item('figures'), item('response'), item('settings')],
      ]}
      tabs={[item('today'), item('buildings'), item('note'), item('needs', 18), item('mine')]}
      banner={{ label: t.banner, href: '#response' }}
      scope={{
        value: 'a',
        options: [
          { value: 'a', label: t.scope },
          { value: 'b', label: '玉禾街道社工站' },
        ],
        onChange: () => undefined,
      }}
      onSearch={() => setFinding(true)}
      searchHint={app.search}
      freshness={{ label: t.fresh, href: '#devices' }}
      unsent={{ count: 3, offline: true, href: '#unsent' }}
      me={{
        name: t.me,
        role: t.role,
        menu: [
          { key: 'language', label: t.language, onClick: () => setLocale(locale === 'en' ? 'zh-CN' : 'en') },
          { key: 'out', label: t.signOut, href: '#out' },
        ],
      }}
    >
      <KitDay open={open} onOpen={setOpen} />
      <KitPhone onSheet={() => setOpen('sheet')} />
      <KitTable />
      <KitStates />
      <KitForms />
      <KitBits />
      <KitPaper />
      <SideSheet
        opened={open !== undefined}
        onClose={() => setOpen(undefined)}
        title="谭玉珍"
        sub="女 · 81 · 3 栋 2 单元 304"
        footer={<Action label={t.close} tone="primary" />}
      >
        <StatusTag status="flagged" />
        <BigChoices
          label={t.result}
          onChoose={() => setOpen(undefined)}
          options={[
            { value: 'fine', label: t.answers.fine, status: 'reached', keys: '1' },
            { value: 'nobody', label: t.answers.nobody, status: 'tried', keys: '2' },
            { value: 'flagged', label: t.answers.flagged, status: 'flagged', tone: 'danger', keys: '3' },
          ]}
        />
        <DefinitionList
          items={[
            { key: 'a', term: t.head.who, value: '陈立' },
            { key: 'b', term: t.head.next, value: '' },
          ]}
        />
      </SideSheet>
      <SearchDialog
        opened={finding}
        onClose={() => setFinding(false)}
        query={query}
        onQuery={setQuery}
        onPick={setOpen}
        hint={app.search}
        groups={
          query === ''
            ? []
            : [
                {
                  key: 'people',
                  label: '人',
                  hits: [
                    { key: 'p1', title: '周桂芳', note: '3-2-902 · 138****1234', mark: <StatusTag status="flagged" /> },
                    { key: 'p2', title: '周国强', note: '5-1-402 · 139****0091' },
                  ],
                },
                { key: 'rooms', label: '房', hits: [{ key: 'r1', title: '花苑里 3 栋 2 单元 902' }] },
              ]
        }
      />
    </AppFrame>
  )
}
