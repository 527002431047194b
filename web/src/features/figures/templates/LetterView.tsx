import { paragraphSpot } from '@kapok/contract/common/spot'
import type { Slot, TemplateOutline } from '@kapok/contract/figures/template-schema'
import { useText } from '../../../i18n/index.ts'
import { templatesText } from '../../../i18n/messages/templates.ts'
import { slotAt, useSlotWords } from './slotWords.ts'

type Letter = Extract<TemplateOutline, { kind: 'docx' }>
type Paragraph = Extract<Letter['blocks'][number], { paragraph: unknown }>['paragraph']

type LetterViewProps = {
  outline: Letter
  slots: readonly Slot[]
  chosen: string | undefined
  onChoose: (at: string) => void
}

/** A letter as it reads; its blanks, its empty lines and the cells of its tables are to be pointed at. */
export function LetterView({ outline, slots, chosen, onChoose }: LetterViewProps) {
  const t = useText(templatesText).teaching
  const words = useSlotWords()
  const place = (at: string, text: string, name: string) => {
    const slot = slotAt(slots, at)
    const filled = slot && words(slot.content)
    return (
      <button
        key={at}
        type="button"
        className="k-letter-place"
        data-filled={filled !== undefined || undefined}
        aria-pressed={chosen === at}
        aria-label={[name, filled ?? text.trim()].filter(Boolean).join(' ')}
        onClick={() => onChoose(at)}
      >
        {filled === undefined ? text : `＋ ${filled}`}
      </button>
    )
  }
  const line = ({ paragraph, pieces }: Paragraph, inTable: boolean) => {
    const whole = paragraphSpot(paragraph, null)
    const hasBlanks = pieces.some(({ blank }) => blank !== null)
    if (pieces.length === 0 || inTable) {
      const text = pieces.map((piece) => piece.text).join('')
      if (!hasBlanks) return place(whole, text === '' ? t.emptyParagraph : text, inTable ? t.cell('') : t.whole)
    }
    if (slotAt(slots, whole)) return place(whole, '', t.whole)
    return (
      <>
        {pieces.map(({ text, blank }, at) =>
          blank === null ? (
            // oxlint-disable-next-line react/no-array-index-key -- pieces of a text that does not change
            <span key={at}>{text}</span>
          ) : (
            place(paragraphSpot(paragraph, blank), text.trim() === '' ? '____' : text, t.blank)
          ),
        )}{' '}
        {!hasBlanks && place(whole, t.change, t.whole)}
      </>
    )
  }
  return (
    <div className="k-letter" role="group" aria-label={t.letter}>
      {outline.blocks.map((block, at) =>
        'paragraph' in block ? (
          <p key={block.paragraph.paragraph}>{line(block.paragraph, false)}</p>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- tables of a letter that does not change
          <div key={`table ${at}`} className="k-point-scroll">
            <table>
              <tbody>
                {block.table.rows.map((cells, row) => (
                  // oxlint-disable-next-line react/no-array-index-key -- rows of the same
                  <tr key={row}>
                    {cells.map(({ paragraphs, span }) => (
                      <td key={paragraphs[0]?.paragraph} colSpan={span}>
                        {paragraphs.map((one) => (
                          <div key={one.paragraph}>{line(one, true)}</div>
                        ))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ),
      )}
      {outline.cut && <p className="k-muted">{t.cut}</p>}
    </div>
  )
}
