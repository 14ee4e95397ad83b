// Language, desk and slug of a story.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiError } from '#client/api.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { storyLanguageOptions } from '#client/i18n/language-names.ts'
import { fieldProblem } from '#client/problems.ts'
import { desksQuery } from '#client/settings/desks/queries.ts'
import { passFocusOn } from '#client/ui/pass-focus-on.ts'
import { setMeta } from '#shared/article/draft.ts'
import type { Choices } from '#shared/article/read.ts'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import type { DraftSession } from '../session/draft-session.ts'
import { panelMessages } from './messages.ts'
import styles from './panels.module.css'
import { useStoryChange } from './use-story-change.ts'

interface Props {
  story: Story
  me: User
  session: DraftSession
  choices: Choices
  isEditable: boolean
}

export function StoryForm({ story, me, session, choices, isEditable }: Props) {
  const texts = useMessages(panelMessages)
  const { language } = useLanguage()
  const { data: desks = [] } = useQuery(desksQuery)
  const change = useStoryChange(story.id)
  const [slug, setSlug] = useState<string | null>(null)
  const reason = denial(me, 'story.update', {}, language)
  const slugProblem =
    isApiError(change.error) && slug !== null
      ? (fieldProblem(change.error, 'slug') ?? change.error.detail ?? texts.notSaved)
      : null

  return (
    <>
      <NativeSelect
        label={texts.language}
        value={choices.language}
        disabled={!isEditable}
        data={storyLanguageOptions([choices.language], language)}
        onChange={({ currentTarget }) => setMeta(session.doc, 'language', currentTarget.value)}
      />
      <NativeSelect
        label={texts.desk}
        value={story.desk ?? ''}
        disabled={reason !== null}
        title={reason ?? undefined}
        data={[
          { value: '', label: texts.noDesk },
          ...desks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => change.mutate({ desk: currentTarget.value || null })}
      />
      <form
        className={styles.inline}
        onSubmit={event => {
          event.preventDefault()
          if (slug !== null) change.mutate({ slug }, { onSuccess: () => setSlug(null) })
        }}
      >
        <TextInput
          label={texts.slug}
          description={reason ?? texts.slugHelp}
          value={slug ?? story.slug}
          readOnly={reason !== null}
          error={slugProblem}
          onChange={({ currentTarget }) => setSlug(currentTarget.value)}
        />
        {slug !== null && slug !== story.slug && (
          <Button
            ref={passFocusOn}
            type="submit"
            size="xs"
            variant="default"
            loading={change.isPending}
          >
            {texts.save}
          </Button>
        )}
      </form>
    </>
  )
}
