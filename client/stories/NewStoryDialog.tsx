// A new story: a working headline if there is one, its language and desk; then straight to the draft.
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { storyLanguageOptions } from '#client/i18n/language-names.ts'
import { paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { desksQuery } from '#client/settings/desks/queries.ts'
import { siteQuery } from '#client/settings/queries.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import type { StoryFilter } from './filter.ts'
import { storiesMessages } from './messages.ts'
import styles from './NewStoryDialog.module.css'
import { storyQuery, templatesQuery } from './queries.ts'

interface Props {
  /** Where one stands in the list is where the story begins. */
  filter: StoryFilter
  onClose: () => void
}

export function NewStoryDialog({ filter, onClose }: Props) {
  const texts = useMessages(storiesMessages)
  return (
    <Dialog
      onClose={onClose}
      title={texts.newStory}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <NewStoryForm filter={filter} />
    </Dialog>
  )
}

function NewStoryForm({ filter }: Pick<Props, 'filter'>) {
  const texts = useMessages(storiesMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: desks = [] } = useQuery(desksQuery)
  const { data: site } = useQuery(siteQuery)
  const { data: templates = [] } = useQuery(templatesQuery)
  const [template, setTemplate] = useState('')
  const [headline, setHeadline] = useState('')
  const [chosenLanguage, setLanguage] = useState<string | null>(filter.language ?? null)
  const [desk, setDesk] = useState(filter.desk ?? '')
  const storyLanguage = chosenLanguage ?? site?.language ?? language

  const create = useMutation({
    mutationFn: () =>
      call('POST /api/stories', {
        body: {
          headline,
          language: storyLanguage,
          desk: desk || null,
          ...(template !== '' && { from: { storyId: template, as: 'copy' as const } }),
        },
      }),
    async onSuccess(story) {
      queries.setQueryData(storyQuery(story.id).queryKey, story)
      void queries.invalidateQueries({ queryKey: keys.stories })
      await navigate({ ...paths.story(story.id), state: { isBegun: true } })
    },
  })

  function submit(event: FormEvent) {
    event.preventDefault()
    create.mutate()
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {create.isError && <ProblemBanner error={create.error} what={texts.notCreated} />}
      <TextInput
        data-autofocus
        label={texts.headline}
        description={texts.headlineHelp}
        maxLength={500}
        lang={storyLanguage}
        value={headline}
        onChange={event => setHeadline(event.currentTarget.value)}
      />
      {templates.length > 0 && (
        <NativeSelect
          label={texts.beginWith}
          value={template}
          data={[
            { value: '', label: texts.emptyStory },
            ...templates.map(({ id, slug, headline: name }) => ({
              value: id,
              label: name || slug,
            })),
          ]}
          onChange={event => {
            const chosen = templates.find(({ id }) => id === event.currentTarget.value)
            setTemplate(chosen?.id ?? '')
            if (chosen) setLanguage(chosen.language)
            if (chosen?.desk) setDesk(chosen.desk)
          }}
        />
      )}
      <div className={styles.pair}>
        <NativeSelect
          label={texts.language}
          value={storyLanguage}
          data={storyLanguageOptions([storyLanguage], language)}
          onChange={event => setLanguage(event.currentTarget.value)}
        />
        <NativeSelect
          label={texts.desk}
          value={desk}
          data={[
            { value: '', label: texts.noDesk },
            ...desks.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={event => setDesk(event.currentTarget.value)}
        />
      </div>
      <Button type="submit" variant="filled" loading={create.isPending}>
        {texts.createStory}
      </Button>
    </form>
  )
}
