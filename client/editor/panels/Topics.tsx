// The topics of a story: what readers choose by.
import { TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Topic } from '#shared/article/article.ts'
import { addRow, removeRow } from '#shared/article/draft.ts'
import type { DraftSession } from '../session/draft-session.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'

interface Props {
  session: DraftSession
  topics: readonly Topic[]
  isEditable: boolean
}

export function Topics({ session, topics, isEditable }: Props) {
  const texts = useMessages(panelMessages)
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const add = () => {
    const isThere = topics.some(topic => topic.name.toLowerCase() === name.toLowerCase())
    if (name !== '' && !isThere)
      addRow(session.doc, 'topics', crypto.randomUUID(), { name, code: null })
    setTyped('')
  }
  return (
    <div className={styles.label}>
      <span>{texts.topics}</span>
      {topics.length > 0 && (
        <ul className={styles.pills}>
          {topics.map(topic => (
            <li key={topic.id} className={styles.pill}>
              {topic.name}
              {isEditable && (
                <button
                  type="button"
                  aria-label={texts.removeTopic(topic.name)}
                  onClick={() => removeRow(session.doc, 'topics', topic.id)}
                >
                  <Icon of={IconX} size={14} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isEditable && (
        <TextInput
          aria-label={texts.addTopic}
          placeholder={texts.addTopic}
          description={name === '' ? undefined : texts.topicHelp}
          maxLength={60}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' && event.key !== ',') return
            event.preventDefault()
            add()
          }}
          onBlur={add}
        />
      )}
    </div>
  )
}
