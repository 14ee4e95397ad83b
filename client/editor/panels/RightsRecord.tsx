// The rights to a story: who allowed what, for which uses, until when. Recorded by a person, obeyed by all
// that leaves (rule X1).
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { dateAndTime, localTime, momentOf } from '#client/ui/time.ts'
import { useNow } from '#client/ui/use-now.ts'
import type { Story } from '#shared/stories/api.ts'
import type { Rights } from '#shared/stories/rights.ts'
import { type RightsUse, rightsUses } from '#shared/stories/rights-uses.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'
import type { useStoryChange } from './use-story-change.ts'

interface Props {
  story: Story
  /** Why it cannot be changed here. */
  reason: string | null
  change: ReturnType<typeof useStoryChange>
  /** Kept where the panel is, so that a look at another tab loses nothing. */
  edited: EditedRights | null
  onEdit: (edited: EditedRights | null) => void
}

/** What is typed and not saved. */
export interface EditedRights {
  terms: string
  uses: readonly RightsUse[]
  /** What the input holds: a time where one is. */
  until: string
}

const recordOf = (rights: Rights | null): EditedRights => ({
  terms: rights?.terms ?? '',
  uses: rights?.uses ?? rightsUses,
  until: localTime(rights?.until ?? null),
})

function rightsIn({ terms, uses, until }: EditedRights) {
  if (terms.trim() === '') return null
  return {
    terms: terms.trim(),
    ...(uses.length < rightsUses.length && { uses: [...uses] }),
    until: momentOf(until),
  }
}

export function RightsRecord({ story: { rights }, reason, change, edited, onEdit }: Props) {
  const texts = useMessages(panelMessages)
  const { language } = useLanguage()
  const now = useNow(60_000).getTime()
  const record = edited ?? recordOf(rights)
  const set = (part: Partial<EditedRights>) => onEdit({ ...record, ...part })
  const isFixed = reason !== null
  const isOver = rights?.until != null && Date.parse(rights.until) <= now

  return (
    <form
      id="part-rights"
      className={styles.form}
      style={{ padding: 0, border: 0 }}
      onSubmit={event => {
        event.preventDefault()
        const box = event.currentTarget.querySelector('textarea')
        const onSuccess = () => {
          box?.focus() // the button goes
          onEdit(null)
        }
        change.mutate({ rights: rightsIn(record) }, { onSuccess })
      }}
    >
      <Textarea
        label={texts.rights}
        description={reason ?? texts.rightsHelp}
        autosize
        minRows={1}
        maxLength={500}
        readOnly={isFixed}
        value={record.terms}
        onChange={({ currentTarget }) => set({ terms: currentTarget.value })}
      />
      {record.terms.trim() !== '' && (
        <>
          <fieldset className={styles.uses}>
            <legend>{texts.rightsUses}</legend>
            {rightsUses.map(use => (
              <Checkbox
                key={use}
                size="xs"
                label={texts.uses[use]}
                disabled={isFixed}
                checked={record.uses.includes(use)}
                onChange={({ currentTarget: { checked } }) =>
                  set({
                    uses: rightsUses.filter(other =>
                      other === use ? checked : record.uses.includes(other),
                    ),
                  })
                }
              />
            ))}
          </fieldset>
          <TextInput
            type="datetime-local"
            label={texts.rightsEnd}
            description={texts.rightsEndHelp}
            readOnly={isFixed}
            value={record.until}
            onChange={({ currentTarget }) => set({ until: currentTarget.value })}
          />
        </>
      )}
      {isOver && (
        <p className={styles.note} role="status">
          <strong>{texts.rightsOver}</strong>
        </p>
      )}
      {rights && edited === null && (
        <p className={styles.note}>
          {texts.recordedBy(rights.recordedBy, dateAndTime(rights.recordedAt, language))}
        </p>
      )}
      {edited !== null && (
        <Button type="submit" size="xs" variant="default" loading={change.isPending}>
          {texts.save}
        </Button>
      )}
    </form>
  )
}
