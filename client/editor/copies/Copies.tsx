// What a story was made of and what was made of it; and making more: a copy, a template, a translation.
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { nameOfLanguage, storyLanguageOptions } from '#client/i18n/language-names.ts'
import { paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { storyQuery } from '#client/stories/queries.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import type { User } from '#shared/auth/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import type { Story } from '#shared/stories/api.ts'
import type { Relation } from '#shared/stories/copies.ts'
import type { CopyKind } from '#shared/stories/relations.ts'
import styles from './copies.module.css'
import { copyMessages } from './messages.ts'
import { relationsQuery } from './queries.ts'

interface Props {
  story: Story
  me: User
}

export function Copies({ story, me }: Props) {
  const texts = useMessages(copyMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: relations = [] } = useQuery(relationsQuery(story.id))
  const others = storyLanguageOptions([], language).filter(
    ({ value }) => value.split('-')[0] !== story.language.split('-')[0],
  )
  const [target, setTarget] = useState(others[0]?.value ?? 'en')
  const refused = denial(me, 'story.create', {}, language)

  const create = useMutation({
    mutationFn: (as: CopyKind) =>
      call('POST /api/stories', {
        body: {
          from: { storyId: story.id, as, ...(as === 'translation' && { language: target }) },
        },
      }),
    async onSuccess(made) {
      queries.setQueryData(storyQuery(made.id).queryKey, made)
      void queries.invalidateQueries({ queryKey: keys.stories })
      void queries.invalidateQueries({ queryKey: keys.story(story.id) })
      await navigate(paths.story(made.id))
    },
  })
  const change = useMutation({
    mutationFn: () =>
      call('PATCH /api/stories/:storyId', {
        params: { storyId: story.id },
        body: { template: false },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.story(story.id) }),
  })
  const action = (as: CopyKind, words: string) => (
    <ActionButton
      reason={refused}
      size="xs"
      variant="default"
      loading={create.isPending && create.variables === as}
      onPress={() => create.mutate(as)}
    >
      {words}
    </ActionButton>
  )

  if (story.template) {
    return (
      <div className={styles.box}>
        <p>{texts.template}</p>
        <div className={styles.actions}>
          {action('copy', texts.begin)}
          <Button
            size="xs"
            variant="subtle"
            loading={change.isPending}
            onClick={() => change.mutate()}
          >
            {texts.makeStory}
          </Button>
        </div>
        {create.isError && <ProblemBanner error={create.error} what={texts.failed} />}
        {change.isError && <ProblemBanner error={change.error} what={texts.notChanged} />}
      </div>
    )
  }
  return (
    <div className={styles.box}>
      {relations.length === 0 ? (
        <p className={styles.dim}>{texts.none}</p>
      ) : (
        <ul className={styles.list}>
          {relations.map(relation => (
            <RelatedStory key={`${relation.role}-${relation.story.id}`} relation={relation} />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <NativeSelect
          size="xs"
          label={texts.translateInto}
          value={target}
          data={others}
          onChange={event => setTarget(event.currentTarget.value)}
        />
        {action('translation', texts.translate)}
      </div>
      <div className={styles.actions}>
        {action('copy', texts.copy)}
        {action('template', texts.saveAsTemplate)}
      </div>
      {create.isError && <ProblemBanner error={create.error} what={texts.failed} />}
    </div>
  )
}

function RelatedStory({ relation }: { relation: Relation }) {
  const texts = useMessages(copyMessages)
  const { language } = useLanguage()
  const { kind, role, story } = relation
  const words = {
    copy: { source: texts.copyOf, result: texts.copiedAs },
    translation: { source: texts.translationOf, result: texts.translatedAs },
  }
  return (
    <li>
      <span className={styles.dim}>
        {words[kind][role]} · {nameOfLanguage(story.language, language)}
      </span>
      <Link {...paths.story(story.id)} lang={story.language}>
        {story.headline || story.slug}
      </Link>
    </li>
  )
}
