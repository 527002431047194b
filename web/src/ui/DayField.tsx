import { DatePickerInput, DatesProvider } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/zh-cn'
import type { CSSProperties } from 'react'
import './dayField.css'
import { useLocale, useText } from '../i18n/index.ts'
import { uiText } from '../i18n/messages/ui.ts'

type Shared = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** First and last day that may be chosen, `2026-03-08`. */
  from?: string | undefined
  to?: string | undefined
  /** Whether there may be no day at all. */
  clearable?: boolean | undefined
}

export type DayFieldProps = Shared &
  (
    | { range?: false; value: string | null; onChange: (day: string | null) => void }
    | { range: true; value: [string | null, string | null]; onChange: (days: [string | null, string | null]) => void }
  )

/** Red is for what is dangerous or nearly too late. */
const NONE: [] = []

/** Inside the field, also where fields are high for the thumb. */
const CLEAR = { '--cb-size': '32px', '--cb-icon-size': '18px' } as CSSProperties

/** A day or a range of days, from a calendar. Weeks begin on Monday. */
export function DayField(props: DayFieldProps) {
  const t = useText(uiText)
  const locale = useLocale()
  const shared = {
    label: props.label,
    description: props.hint,
    error: props.error,
    clearable: props.clearable ?? true,
    clearButtonProps: { 'aria-label': t.field.clear, style: CLEAR },
    rightSectionWidth: 40,
    miw: 220,
    styles: { input: { whiteSpace: 'nowrap' as const } },
    ariaLabels: {
      previousMonth: t.day.previous,
      nextMonth: t.day.next,
      previousYear: t.day.previous,
      nextYear: t.day.next,
      previousDecade: t.day.previous,
      nextDecade: t.day.next,
    },
    monthLabelFormat: locale === 'en' ? 'MMMM YYYY' : 'YYYY 年 M 月',
    yearLabelFormat: locale === 'en' ? 'YYYY' : 'YYYY 年',
    valueFormat: locale === 'en' ? 'D MMM YYYY' : 'YYYY 年 M 月 D 日',
    ...(props.from ? { minDate: props.from } : {}),
    ...(props.to ? { maxDate: props.to } : {}),
  }
  return (
    <DatesProvider settings={{ locale: locale === 'en' ? 'en' : 'zh-cn', firstDayOfWeek: 1, weekendDays: NONE }}>
      {props.range ? (
        <DatePickerInput type="range" {...shared} value={props.value} onChange={props.onChange} />
      ) : (
        <DatePickerInput {...shared} value={props.value} onChange={props.onChange} />
      )}
    </DatesProvider>
  )
}
