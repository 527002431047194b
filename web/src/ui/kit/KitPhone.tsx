import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { BigChoices } from '../BigChoices.tsx'
import { CallButton } from '../CallButton.tsx'
import { Card } from '../Card.tsx'
import { ListGroup } from '../ListGroup.tsx'
import { ListRow } from '../ListRow.tsx'
import { Segmented } from '../Segmented.tsx'
import { StatusTag } from '../StatusTag.tsx'
import { Tag } from '../Tag.tsx'
import { kitText } from './kitText.ts'

export function KitPhone({ onSheet }: { onSheet: () => void }) {
  const t = useText(kitText)
  const [order, setOrder] = useState<'walk' | 'urgent'>('walk')
  return (
    <div className="k-kit-two">
      <Card
        title={t.sections.phone}
        flush
        tools={
          <Segmented
            label={t.by}
            value={order}
            onChange={setOrder}
            options={[
              { value: 'walk', label: t.order.walk },
              { value: 'urgent', label: t.order.urgent },
            ]}
          />
        }
      >
        <ListGroup title="花苑里 3 栋 · 2 单元 ↓">
          <ListRow
            lead="902"
            leadNote="2 单元"
            title="周桂芳"
            titleNote="83"
            note="独居 · 听力差，请按铃两次"
            tag={<StatusTag status="flagged" label="复测" />}
            end={<CallButton label={t.call('周桂芳')} number="13800001234" />}
            onOpen={onSheet}
          />
          <ListRow
            lead="701"
            leadNote="1 单元"
            title="郑伯年"
            titleNote="79"
            note="昨日 3 次未通 · 今天必须见到人"
            tag={<StatusTag status="debt" label="欠账" />}
            end={<CallButton label={t.call('郑伯年')} number="13800001234" />}
            onOpen={onSheet}
          />
          <ListRow
            lead="203"
            leadNote="2 单元"
            title="邓家"
            titleNote="3 人"
            note="居家隔离第 5 天 · 早报"
            tag={<Tag tone="warn">10:00 前</Tag>}
            end={<CallButton label={t.call('邓家')} number="13800001234" />}
            onOpen={onSheet}
          />
        </ListGroup>
      </Card>
      <Card title={t.result} sub="138****1234">
        <BigChoices
          label={t.result}
          onChoose={() => undefined}
          options={[
            { value: 'fine', label: t.answers.fine, status: 'reached' },
            { value: 'nobody', label: t.answers.nobody, status: 'tried' },
            { value: 'flagged', label: t.answers.flagged, status: 'flagged', tone: 'danger' },
            { value: 'later', label: t.answers.later },
            { value: 'wrong', label: t.answers.wrong },
          ]}
        />
      </Card>
    </div>
  )
}
