// Stories that readers are led to.
import { Button } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import type { Related } from '#shared/article/article.ts'
import { addRow, setRow } from '#shared/article/draft.ts'
import { StoryInput } from '../blocks/StoryInput.tsx'
import { DraftInput } from '../fields/DraftInput.tsx'
import { RowButtons } from '../fields/RowButtons.tsx'
import type { DraftSession } from '../session/draft-session.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'

interface Props {
  session: DraftSession
  related: readonly Related[]
  isEditable: boolean
}

export function RelatedRows({ session, related, isEditable }: Props) {
  const texts = useMessages(panelMessages)
  return (
    <>
      {related.map(({ id, title, url, section }, index) => {
        const input = (label: string, key: string, value: string | null) => (
          <DraftInput
            label={label}
            value={value ?? ''}
            isEditable={isEditable}
            onChange={text =>
              setRow(session.doc, 'related', id, { [key]: text.trim() === '' ? null : text })
            }
          />
        )
        return (
          <div key={id} className={styles.related} data-row={id}>
            {isEditable ? (
              <StoryInput
                label={texts.title}
                value={title}
                onType={text => setRow(session.doc, 'related', id, { title: text })}
                onStory={story =>
                  setRow(session.doc, 'related', id, { title: story.title, url: story.url })
                }
              />
            ) : (
              input(texts.title, 'title', title)
            )}
            {input(texts.url, 'url', url)}
            <div className={styles.inline}>
              {input(texts.section, 'section', section)}
              {isEditable && (
                <RowButtons
                  doc={session.doc}
                  field="related"
                  id={id}
                  name={title}
                  index={index}
                  count={related.length}
                />
              )}
            </div>
          </div>
        )
      })}
      {isEditable && (
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            addRow(session.doc, 'related', crypto.randomUUID(), {
              title: '',
              url: null,
              section: null,
            })
          }
        >
          {texts.addRelated}
        </Button>
      )}
    </>
  )
}
