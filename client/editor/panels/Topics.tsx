// The topics of a story: what readers choose by.
import { TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Topic } from '#shared/article/article.ts'
import { addRow, removeRow } from '#shared/article/draft.ts'
import type { DraftSession } from '../session/draft-session.ts'
import {
  type MediaTopic,
  mediaTopicsQuery,
  searchMediaTopics,
  topicName,
} from '../topics/media-topics.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'

interface Props {
  session: DraftSession
  topics: readonly Topic[]
  /** The story's: topics are named in it where there is a name. */
  language: string
  isEditable: boolean
}

/** Where a topic stands: what it is called by the IPTC, and what is above it. */
const contextOf = (topic: MediaTopic, language: string) => {
  const name = topicName(topic, language) === topic.name ? '' : topic.name
  return [name, topic.broader].filter(Boolean).join(' · ')
}

export function Topics({ session, topics, language, isEditable }: Props) {
  const texts = useMessages(panelMessages)
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const { data: mediaTopics = [] } = useQuery({ ...mediaTopicsQuery, enabled: name.length > 1 })
  const found = isEditable ? searchMediaTopics(mediaTopics, name, language) : []
  const add = (label: string, code: string | null) => {
    const isThere = topics.some(topic => topic.name.toLowerCase() === label.toLowerCase())
    if (label !== '' && !isThere)
      addRow(session.doc, 'topics', crypto.randomUUID(), { name: label, code })
    setTyped('')
  }
  const addTag = () => add(name, null)
  return (
    <div id="part-topics" tabIndex={-1} className={styles.label}>
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
      {found.length > 0 && (
        <ul className={styles.found} aria-label={texts.mediaTopics}>
          {found.map(topic => (
            <li key={topic.code}>
              <button
                type="button"
                // Before the field loses the focus and takes what is typed for a tag.
                onMouseDown={event => event.preventDefault()}
                onClick={() => add(topicName(topic, language), topic.code)}
              >
                {topicName(topic, language)} <small>{contextOf(topic, language)}</small>
              </button>
            </li>
          ))}
          <li>
            <small>{texts.mediaTopicsBy}</small>
          </li>
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
            addTag()
          }}
          onBlur={addTag}
        />
      )}
    </div>
  )
}
