// Where a picture is used; and, where it is used nowhere, the way to be rid of it.
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import type { Media, MediaUse } from '#shared/media/api.ts'
import { denial } from '#shared/permissions/grants.ts'
import { mediaMessages } from './messages.ts'
import styles from './PictureDialog.module.css'
import { mediaUsesQuery } from './queries.ts'

interface Props {
  media: Media
  onRemoved: () => void
}

export function PictureUses({ media, onRemoved }: Props) {
  const texts = useMessages(mediaMessages)
  const { language } = useLanguage()
  const me = useMe()
  const { data: uses } = useQuery(mediaUsesQuery(media.id))
  if (!uses) return null
  const refused =
    denial(me, 'media.remove', {}, language) ?? (uses.length > 0 ? texts.usedReason : null)
  const where = ({ inDraft, isPublic }: MediaUse) =>
    [inDraft && texts.inDraft, isPublic && texts.isPublic].filter(Boolean).join(', ') ||
    texts.isPast
  return (
    <section className={styles.uses} aria-label={texts.usedIn}>
      <h3>{texts.usedIn}</h3>
      {uses.length === 0 && <p>{texts.unused}</p>}
      <ul>
        {uses.map(use => (
          <li key={use.storyId}>
            <Link className={styles.link} {...paths.story(use.storyId)}>
              {use.headline || texts.untitled}
            </Link>
            <span className={styles.where}>{where(use)}</span>
          </li>
        ))}
      </ul>
      <Remove media={media} refused={refused} onRemoved={onRemoved} />
    </section>
  )
}

function Remove({ media, refused, onRemoved }: Props & { refused: string | null }) {
  const texts = useMessages(mediaMessages)
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => call('DELETE /api/media/:mediaId', { params: { mediaId: media.id } }),
    onSuccess() {
      onRemoved()
      void queries.invalidateQueries({ queryKey: [...keys.media, 'list'] })
    },
  })
  return (
    <div className={styles.remove}>
      {remove.isError && <ProblemBanner error={remove.error} what={texts.notRemoved} />}
      {isAsking ? (
        <>
          <span role="status">{texts.removeAsk}</span>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {texts.removeSure}
          </Button>
          <Button variant="subtle" onClick={() => setAsking(false)}>
            {texts.cancel}
          </Button>
        </>
      ) : (
        <ActionButton size="xs" reason={refused} onPress={() => setAsking(true)}>
          {texts.remove}
        </ActionButton>
      )}
    </div>
  )
}
