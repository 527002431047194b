import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { CallButton } from '../CallButton.tsx'
import { Card } from '../Card.tsx'
import { Chip } from '../Chip.tsx'
import { CopyButton } from '../CopyButton.tsx'
import { DefinitionList } from '../DefinitionList.tsx'
import { MaskedValue } from '../MaskedValue.tsx'
import { ProgressBar } from '../ProgressBar.tsx'
import { ShareBar } from '../ShareBar.tsx'
import { StatusLegend } from '../StatusLegend.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { STATUSES } from '../status.ts'
import { Tag } from '../Tag.tsx'
import { Timeline } from '../Timeline.tsx'
import { TrendBars } from '../TrendBars.tsx'
import { kitText } from './kitText.ts'
import { swabs } from './sample.ts'

export function KitBits() {
  const t = useText(kitText)
  const [shown, setShown] = useState<string>()
  const [day, setDay] = useState<string>()
  return (
    <div className="k-kit-three">
      <Card title={t.sections.bits}>
        <div className="k-kit-stack">
          <div className="k-kit-row">
            {STATUSES.map((status) => (
              <StatusTag key={status} status={status} />
            ))}
          </div>
          <div className="k-kit-row">
            <Tag>独居</Tag>
            <Tag>慢病配药</Tag>
            <Tag tone="warn">10:00 前</Tag>
            <Tag tone="good">对上</Tag>
            <Tag tone="danger">超时</Tag>
          </div>
          <div className="k-kit-row">
            <Chip>体温 37.6 ℃</Chip>
            <Chip tone="warn" icon="sent">
              3 条待发 · 无网络
            </Chip>
            <Chip onClick={() => undefined} chosen>
              药够几天
            </Chip>
            <Chip onClick={() => undefined} icon="plus">
              记一句
            </Chip>
          </div>
          <StatusLegend counts={{ reached: 129, tried: 11, untried: 30, flagged: 4, debt: 3 }} />
          <ProgressBar
            total={1206}
            parts={[
              { key: 'a', label: '完成', value: 817, tone: 'done' },
              { key: 'b', label: '试过', value: 72, tone: 'tried' },
              { key: 'c', label: '欠账', value: 36, tone: 'debt' },
            ]}
          />
          <ShareBar named={18} scanned={71} tallied={11} figures />
          <ShareBar named={0} scanned={22} tallied={78} figures />
          <CallButton label="曾先生" number="18600000427" shown="186****0427" wide keys="space" />
          <div className="k-kit-row">
            <CopyButton text="截至 8 月 17 日 20 时……" label="复制到群" />
          </div>
        </div>
      </Card>
      <Card title="周桂芳" sub="女 · 83">
        <DefinitionList
          items={[
            { key: 'home', term: '现住址', value: '玉禾街道新城社区 12-2-1203' },
            {
              key: 'phone',
              term: '电话',
              value: (
                <MaskedValue
                  label="电话"
                  masked="138****1234"
                  revealed={shown}
                  onReveal={() => setShown('138 0000 1234')}
                  onHide={() => setShown(undefined)}
                />
              ),
            },
            { key: 'via', term: '途经', value: '7 月 24 日 中山路市场 15:10' },
            { key: 'none', term: '最近核酸', value: '' },
          ]}
        />
        <TrendBars label="协助核酸检测" points={swabs} chosen={day} onChoose={setDay} />
      </Card>
      <Card title="药在路上" sub="预计 11:20 前送到 3-2-304">
        <Timeline
          label="药在路上"
          items={[
            { key: '1', title: '已收到', note: '08:47 · 电话核实 08:52', state: 'done' },
            { key: '2', title: '吴社工接单', note: '08:55 · 带走社保卡 1 张', state: 'done' },
            { key: '3', title: '没有买到一样', note: '10:31 · 已问医生换药', state: 'problem' },
            { key: '4', title: '送到门口', note: '志愿者 小何 · 2 号楼长', state: 'now' },
            { key: '5', title: '回访', note: '明天上午会打电话给您', state: 'todo' },
          ]}
        />
      </Card>
    </div>
  )
}
