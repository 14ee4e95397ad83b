// Pictures in a grid, newest first, under a search; each is a button. Used by the library and by the
// dialog that picks one for a story.
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { Media } from '#shared/media/api.ts'
import { heightAt, renditionUrl, widthNear } from '#shared/media/renditions.ts'
import styles from './MediaGrid.module.css'
import { mediaMessages } from './messages.ts'
import { mediaListQuery } from './queries.ts'

interface Props {
  search: string
  onChoose: (media: Media) => void
  onClear: () => void
  /** Buttons that bring the first picture. */
  begin?: ReactNode
}

export function MediaGrid({ search, onChoose, onClear, begin }: Props) {
  const texts = useMessages(mediaMessages)
  const list = useInfiniteQuery(mediaListQuery(search))
  if (list.isError) return <ProblemBanner error={list.error} what={texts.failed} />
  if (!list.data) return <LoadingBars label={texts.loading} count={5} />
  const media = list.data.pages.flatMap(page => page.media)
  if (media.length === 0) {
    return search === '' ? (
      <EmptyState title={texts.empty} help={texts.emptyHelp} actions={begin} />
    ) : (
      <EmptyState
        title={texts.noMatch(search)}
        help={texts.noMatchHelp}
        actions={<Button onClick={onClear}>{texts.clear}</Button>}
      />
    )
  }
  return (
    <>
      <ul className={styles.grid} aria-label={texts.grid}>
        {media.map(picture => (
          <li key={picture.id}>
            <Card media={picture} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={styles.more}>
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {texts.more}
          </Button>
        </div>
      )}
    </>
  )
}

/** What a picture is called where there is room for one line. */
export const titleOf = ({ caption, alt, filename }: Media) => caption || alt || filename

function Card({ media, onChoose }: { media: Media; onChoose: (media: Media) => void }) {
  const texts = useMessages(mediaMessages)
  const width = widthNear(media.width, 320)
  return (
    <button type="button" className={styles.card} onClick={() => onChoose(media)}>
      <img
        className={styles.picture}
        src={renditionUrl('', media.id, width, 'webp')}
        width={width}
        height={heightAt(width, media)}
        loading="lazy"
        decoding="async"
        alt=""
      />
      <span className={styles.title}>{titleOf(media) || texts.unnamed}</span>
      <span className={styles.credit}>{media.credit}</span>
      {media.restricted && (
        <span className={styles.lock}>
          <Icon of={IconLock} size={14} /> {texts.restricted}
        </span>
      )}
    </button>
  )
}
