// /newsroom/wire: agency copy comes in, the preview shows what every line becomes, and one press makes a
// story of it. Nothing is stored before that.
import { Button } from '@mantine/core'
import { IconArrowLeft, IconInfoCircle } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { storyQuery } from '#client/stories/queries.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Kbd } from '#client/ui/Kbd.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { Bar, Grow, StatusLine } from '#client/ui/Shell.tsx'
import { useShortcuts } from '#client/ui/shortcuts.tsx'
import { denial } from '#shared/permissions/grants.ts'
import { CopyInput, type Source } from './CopyInput.tsx'
import { wireMessages } from './messages.ts'
import { ReportTable } from './ReportTable.tsx'
import { WireHead } from './WireHead.tsx'
import styles from './WirePage.module.css'

/** `id` tells one source from the next, so that their previews are not taken for each other. */
interface Chosen {
  id: number
  source: Source
}

const bodyOf = ({ text, filename }: Source, language: string | null) => ({
  text,
  ...(filename && { filename }),
  ...(language && { language }),
})

export function WirePage() {
  const texts = useMessages(wireMessages)
  const { language: spoken } = useLanguage()
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [isEditing, setEditing] = useState(true)
  const [language, setLanguage] = useState<string | null>(null)
  const [desk, setDesk] = useState('')
  const refused = denial(me, 'wire.import', {}, spoken)

  const preview = useQuery({
    queryKey: ['wire-preview', chosen?.id, language],
    queryFn: ({ signal }) =>
      call('POST /api/wire/preview', {
        body: bodyOf(chosen?.source ?? { text: '', filename: null }, language),
        signal,
      }),
    enabled: chosen !== null && !isEditing,
    // In another language the same lines stay on the screen until they are read anew.
    placeholderData: (before, query) => (query?.queryKey[1] === chosen?.id ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })

  const create = useMutation({
    mutationFn: (source: Source) =>
      call('POST /api/wire/import', { body: { ...bodyOf(source, language), desk: desk || null } }),
    async onSuccess({ story }) {
      queries.setQueryData(storyQuery(story.id).queryKey, story)
      void queries.invalidateQueries({ queryKey: keys.stories })
      await navigate(paths.story(story.id))
    },
  })

  const isShown = chosen !== null && !isEditing && preview.data !== undefined && !preview.isError
  const mayCreate = isShown && !preview.isPlaceholderData && refused === null && !create.isPending

  function read(source: Source) {
    setChosen(before => ({ id: (before?.id ?? 0) + 1, source }))
    setLanguage(null)
    create.reset()
    setEditing(false)
  }

  useShortcuts({
    'Mod+Enter': () => {
      if (mayCreate) create.mutate(chosen.source)
    },
  })

  return (
    <>
      <title>{`${texts.title} · Standfirst`}</title>
      <div className={styles.bar}>
        <Bar
          title={texts.title}
          before={
            <ButtonLink {...paths.stories()} variant="subtle" aria-label={texts.back}>
              <Icon of={IconArrowLeft} />
            </ButtonLink>
          }
        >
          <Grow />
          <span className={styles.note}>{texts.nothingStored}</span>
          {chosen && !isEditing && !preview.isError && (
            <Button onClick={() => setEditing(true)}>{texts.pasteOther}</Button>
          )}
          {isShown && (
            <ActionButton
              variant="filled"
              reason={refused}
              loading={create.isPending}
              aria-keyshortcuts="Control+Enter"
              onPress={() => create.mutate(chosen.source)}
            >
              {texts.create}&nbsp;
              <Kbd isPlain isHint>
                {texts.ctrl} Enter
              </Kbd>
            </ActionButton>
          )}
        </Bar>
      </div>
      {create.isError && <ProblemBanner error={create.error} what={texts.notCreated} />}
      {preview.isError && !isEditing && (
        <ProblemBanner error={preview.error} what={texts.unreadable} />
      )}
      {chosen === null || isEditing || preview.isError ? (
        <CopyInput key={chosen?.id ?? 0} text={chosen?.source.text ?? ''} onSource={read} />
      ) : preview.data ? (
        <>
          <WireHead
            source={chosen.source}
            preview={preview.data}
            desk={desk}
            onDesk={setDesk}
            onLanguage={setLanguage}
          />
          <ReportTable preview={preview.data} />
          <StatusLine>
            <span className={styles.hint}>
              <Kbd>J</Kbd>
              <Kbd>K</Kbd> {texts.move}
            </span>
            <Grow />
            <span>
              <Icon of={IconInfoCircle} /> {texts.neverRewritten}
            </span>
          </StatusLine>
        </>
      ) : (
        <LoadingBars label={texts.reading} count={5} />
      )}
    </>
  )
}
