// What the draft has that readers do not: field by field, word by word.
import { diffWordsWithSpace } from 'diff'
import { editorMessages } from '#client/editor/messages.ts'
import { useMessages } from '#client/i18n/language.tsx'
import type { Difference } from '#shared/publishing/api.ts'
import { publishingMessages } from './messages.ts'
import styles from './publishing.module.css'

interface Props {
  differences: readonly Difference[]
  language: string
}

/** More than this is a list nobody reads; the story is beside. */
const shown = 12

export function DifferenceList({ differences, language }: Props) {
  const texts = useMessages(publishingMessages)
  const names = useMessages(editorMessages).fields
  const nameOf = (field: string) => {
    const [base = '', index] = field.split('.')
    if (base === 'body' && index !== undefined) return texts.paragraph(Number(index) + 1)
    return names[base] ?? field
  }
  return (
    <>
      <dl className={styles.changes}>
        {differences.slice(0, shown).map(({ field, before, after }, index) => (
          <div key={`${field}-${index}`} className={styles.change}>
            <dt>{nameOf(field)}</dt>
            <dd lang={language}>
              <Words before={before} after={after} />
            </dd>
          </div>
        ))}
      </dl>
      {differences.length > shown && (
        <p className={styles.dim}>+ {texts.changes(differences.length - shown)}</p>
      )}
    </>
  )
}

function Words({ before, after }: { before: string; after: string }) {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }, index) => {
    const key = `${index}-${value.length}`
    if (added) return <ins key={key}>{value}</ins>
    if (removed) return <del key={key}>{value}</del>
    return <span key={key}>{value}</span>
  })
}
