import { useText } from '../../../i18n/index.ts'
import { rostersText } from '../../../i18n/messages/rosters.ts'
import { Action } from '../../../ui/Action.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { MOST_WINDOWS, type Window, windowsFit, withWindow } from './rhythmDraft.ts'

type WindowFieldsProps = { windows: readonly Window[]; onChange: (windows: readonly Window[]) => void }

// a clock knows no 24:00: there the end of the day is 00:00
const shown = (time: string) => (time === '24:00' ? '00:00' : time)
const ending = (time: string) => (time === '00:00' ? '24:00' : time)

/** The hours of a day in which people are reached, one line each. */
export function WindowFields({ windows, onChange }: WindowFieldsProps) {
  const t = useText(rostersText).create.settings
  const put = (at: number, change: Partial<Window>) =>
    onChange(windows.map((window, index) => (index === at ? { ...window, ...change } : window)))
  const last = windows.at(-1)
  return (
    <div className="k-windows" role="group" aria-label={t.windows}>
      {windows.map((window, index) => (
        // a window is known by its place
        <div key={`window ${index + 1}`} className="k-windows-row">
          <input
            className="k-input"
            type="time"
            aria-label={`${t.window(index + 1)} ${t.from}`}
            value={window.from}
            onChange={(event) => put(index, { from: event.currentTarget.value })}
          />
          <span className="k-muted">{t.to}</span>
          <input
            className="k-input"
            type="time"
            aria-label={`${t.window(index + 1)} ${t.to}`}
            value={shown(window.to)}
            onChange={(event) => put(index, { to: ending(event.currentTarget.value) })}
          />
          {windows.length > 1 && (
            <button
              type="button"
              className="k-round"
              aria-label={t.removeWindow(index + 1)}
              onClick={() => onChange(windows.filter((_, at) => at !== index))}
            >
              <Icon name="close" size={16} />
            </button>
          )}
        </div>
      ))}
      {!windowsFit(windows) && (
        <p className="k-field-error" role="alert">
          {t.badWindow}
        </p>
      )}
      {windows.length < MOST_WINDOWS && last && last.to < '23:00' && (
        <span>
          <Action label={t.addWindow} icon="plus" onClick={() => onChange(withWindow(windows))} />
        </span>
      )}
    </div>
  )
}
