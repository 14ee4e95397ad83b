// The source on the left as it came, what it became on the right. Lines that were joined share one
// result; dropped ones stay in their place with the reason. J and K go from part to part.
import { VisuallyHidden } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import type { WirePreview } from '#shared/wire/api.ts'
import { wireMessages } from './messages.ts'
import { partsOf } from './parts.ts'
import styles from './ReportTable.module.css'
import { Result } from './Result.tsx'
import { Target } from './Target.tsx'

export function ReportTable({ preview }: { preview: WirePreview }) {
  const texts = useMessages(wireMessages)
  const table = useRef<HTMLTableElement>(null)
  const parts = useMemo(() => partsOf(preview.report.lines), [preview])
  const { language } = preview.article

  function move(step: 1 | -1) {
    const cells = [...(table.current?.querySelectorAll<HTMLElement>('td[tabindex]') ?? [])]
    const { activeElement } = document
    const at = cells.findIndex(cell => cell.isSameNode(activeElement))
    cells[at < 0 ? 0 : Math.min(Math.max(at + step, 0), cells.length - 1)]?.focus()
  }
  useShortcuts({ j: () => move(1), k: () => move(-1) })

  return (
    <table ref={table} className={styles.table}>
      <caption className={styles.caption}>{texts.caption}</caption>
      <colgroup>
        <col style={{ width: 58 }} />
        <col style={{ width: '40%' }} />
        <col style={{ width: 168 }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{texts.line}</VisuallyHidden>
          </th>
          <th scope="col">{texts.source}</th>
          <th scope="col">{texts.became}</th>
          <th scope="col">{texts.inStory}</th>
        </tr>
      </thead>
      {parts.map(part => (
        <tbody
          key={part.lines[0]?.line}
          className={styles.part}
          data-dropped={'dropped' in part.became || undefined}
        >
          {part.lines.map(({ line, text }, index) => (
            <tr key={line}>
              <td className={styles.line}>{line}</td>
              <td className={styles.source} lang={language}>
                {text}
              </td>
              {index === 0 && (
                <>
                  <td className={styles.target} rowSpan={part.lines.length} tabIndex={-1}>
                    <Target became={part.became} />
                  </td>
                  <td className={styles.result} rowSpan={part.lines.length}>
                    <Result part={part} parts={parts} preview={preview} />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
