// A comparison as one text. A change is told by strike and underline, by a word in the margin, and to a
// screen reader by words around it; colour only helps.
import { VisuallyHidden } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import type { Compared } from '#shared/publishing/comparison.ts'
import { editorMessages } from '../messages.ts'
import styles from './compare.module.css'
import { historyMessages } from './messages.ts'

interface Props {
  differences: readonly Compared[]
  language: string
}

export function Comparison({ differences, language }: Props) {
  const names = useMessages(editorMessages).fields
  const texts = useMessages(historyMessages)
  const nameOf = (field: string) => {
    const [base = '', part] = field.split('.')
    const name = names[base] ?? texts.parts[base] ?? base
    const index = Number(part)
    if (part === undefined) return name
    if (Number.isNaN(index)) return `${name}: ${texts.parts[part] ?? part}`
    return base === 'body' ? texts.block(index + 1) : `${name}: ${texts.point(index + 1)}`
  }
  const kindOf = ({ kind, moved }: Compared) => {
    if (kind === 'inserted') return moved ? texts.movedHere : texts.added
    if (kind === 'deleted') return moved ? texts.movedAway : texts.gone
    return kind === 'changed' ? texts.changed : null
  }
  return (
    <div className={styles.sheet} lang={language}>
      {differences.map((difference, index) => {
        const { field, block, kind, words } = difference
        const isChange = kind !== 'same'
        return (
          <div
            key={`${field}-${index}`}
            className={styles.row}
            data-kind={kind}
            {...(isChange && {
              'data-change': true,
              tabIndex: 0,
              role: 'group',
              'aria-label': `${nameOf(field)}, ${kindOf(difference)}`,
            })}
          >
            <div className={styles.label}>
              {(block === null || isChange) && <span>{nameOf(field)}</span>}
              {isChange && <b>{kindOf(difference)}</b>}
            </div>
            <p
              className={styles.text}
              data-field={field.split('.')[0]}
              data-block={block ?? undefined}
            >
              {words.map((change, at) => (
                <Words key={`${at}-${change.kind}`} {...change} />
              ))}
            </p>
          </div>
        )
      })}
    </div>
  )
}

function Words({ kind, text }: Compared['words'][number]) {
  const texts = useMessages(historyMessages)
  if (kind === 'same') return <span>{text}</span>
  const Tag = kind === 'inserted' ? 'ins' : 'del'
  return (
    <Tag>
      <VisuallyHidden>{kind === 'inserted' ? texts.inserted : texts.deleted} </VisuallyHidden>
      {text}
      <VisuallyHidden> {texts.end} </VisuallyHidden>
    </Tag>
  )
}
