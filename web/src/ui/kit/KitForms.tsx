import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { Action } from '../Action.tsx'
import { Card } from '../Card.tsx'
import { ChoiceField } from '../ChoiceField.tsx'
import { DayField } from '../DayField.tsx'
import { FileDrop } from '../FileDrop.tsx'
import { Steps } from '../Steps.tsx'
import { TextField } from '../TextField.tsx'
import { kitText } from './kitText.ts'

const STEPS = [
  { key: 'file', label: '拿名单' },
  { key: 'columns', label: '对列' },
  { key: 'doubts', label: '看存疑' },
  { key: 'done', label: '收下' },
]

export function KitForms() {
  const t = useText(kitText)
  const [door, setDoor] = useState('3 栋 2 单元 304')
  const [phone, setPhone] = useState('1380000')
  const [note, setNote] = useState('')
  const [self, setSelf] = useState<'self' | 'family' | 'no' | undefined>('self')
  const [went, setWent] = useState<'no' | 'yes' | undefined>('yes')
  const [tags, setTags] = useState<readonly ('alone' | 'poor' | 'sick')[]>(['alone'])
  const [day, setDay] = useState<string | null>('2026-03-08')
  const [taken, setTaken] = useState<string>()
  return (
    <div className="k-kit-two">
      <Card title={t.sections.forms}>
        <div className="k-kit-stack">
          <Steps steps={STEPS} at="columns" onGo={() => undefined} />
          <FileDrop
            onFiles={(files) => setTaken(files[0]?.name)}
            onText={(text) => setTaken(`${text.length}`)}
            taken={taken}
          />
          <TextField label="门牌" value={door} onChange={setDoor} />
          <TextField
            label="电话"
            value={phone}
            onChange={setPhone}
            inputMode="tel"
            error="手机号是 11 位，这里只有 7 位"
          />
          <DayField label="首次隔离" value={day} onChange={setDay} />
          <TextField label="体温" value="36.5" onChange={() => undefined} unit="℃" optional />
          <TextField label="说明" hint="可以拍药盒或处方" value={note} onChange={setNote} lines={3} optional />
          <ChoiceField
            label="情况"
            several
            value={tags}
            onChange={setTags}
            options={[
              { value: 'alone', label: '独居' },
              { value: 'poor', label: '低保' },
              { value: 'sick', label: '慢病配药' },
            ]}
          />
        </div>
      </Card>
      <Card title="问什么" sub="1–9 选 · 回车下一条">
        <div className="k-kit-stack">
          <div>
            <ChoiceField
              label="是否本人"
              inline
              numbered
              value={self}
              onChange={setSelf}
              options={[
                { value: 'self', label: '本人' },
                { value: 'family', label: '家人代答' },
                { value: 'no', label: '不是' },
              ]}
            />
            <ChoiceField
              label="14 天内到过中高风险地区"
              inline
              numbered
              value={went}
              onChange={setWent}
              options={[
                { value: 'no', label: '没有' },
                { value: 'yes', label: '到过', danger: true },
              ]}
            />
            <ChoiceField
              label="现在哪里"
              inline
              numbered
              current
              value={undefined}
              onChange={() => undefined}
              options={[
                { value: 'here', label: '本辖区' },
                { value: 'city', label: '本市他区 → 转办' },
                { value: 'away', label: '外市' },
              ]}
              error="要选一个"
            />
          </div>
          <div className="k-kit-row">
            <Action label="没人接" keys="f1" onClick={() => undefined} />
            <Action label="拒绝" keys="f2" onClick={() => undefined} />
            <Action label="约时间" keys="f4" onClick={() => undefined} />
            <Action label="保存并接下一个" keys="ctrl+enter" tone="primary" onClick={() => undefined} />
            <Action label="停用" tone="danger" onClick={() => undefined} />
            <Action label="等着" busy />
            <Action label="不能按" disabled />
          </div>
        </div>
      </Card>
    </div>
  )
}
