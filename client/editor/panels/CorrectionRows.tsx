// What readers are told was wrong, one row a correction; the last one is printed with the story.
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { addRow, listRows, observeRows, setRow } from '#shared/article/draft.ts'
import { DraftInput } from '../fields/DraftInput.tsx'
import { RowButtons } from '../fields/RowButtons.tsx'
import type { DraftSession } from '../session/draft-session.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'

interface Props {
  session: DraftSession
  language: string
  isEditable: boolean
}

export function CorrectionRows({ session: { doc }, language, isEditable }: Props) {
  const texts = useMessages(panelMessages)
  const [, setTick] = useState(0)
  useEffect(() => observeRows(doc, 'corrections', () => setTick(tick => tick + 1)), [doc])
  const rows = listRows(doc, 'corrections')
  return (
    <div className={styles.form}>
      {rows.map(({ id, row }, index) => {
        const text = row.get('text')
        return (
          <div key={id} className={styles.related}>
            <DraftInput
              label={texts.correction(index + 1)}
              value={typeof text === 'string' ? text : ''}
              isEditable={isEditable}
              lang={language}
              onChange={value => setRow(doc, 'corrections', id, { text: value })}
            />
            {isEditable && (
              <RowButtons
                doc={doc}
                field="corrections"
                id={id}
                name={texts.correction(index + 1)}
                index={index}
                count={rows.length}
              />
            )}
          </div>
        )
      })}
      {isEditable && (
        <Button
          size="xs"
          variant="default"
          onClick={() => addRow(doc, 'corrections', crypto.randomUUID(), { text: '' })}
        >
          {texts.addCorrection}
        </Button>
      )}
    </div>
  )
}
