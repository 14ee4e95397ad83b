// /newsroom/rescued: text that is in no story, to be copied, downloaded and deleted.
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ButtonLink } from '#client/app/ButtonLink.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { CopyButton } from '#client/ui/CopyButton.tsx'
import { downloadText } from '#client/ui/download.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import { Bar } from '#client/ui/Shell.tsx'
import { exactTime } from '#client/ui/time.ts'
import { closeCodes } from '#shared/collab/close-codes.ts'
import { rescueMessages } from './messages.ts'
import styles from './rescue.module.css'
import { dropRescued, type Rescued, rescuedText } from './rescue-store.ts'
import { rescuedQuery } from './rescued-query.ts'

export function RescuedPage() {
  const texts = useMessages(rescueMessages)
  const me = useMe()
  const { data } = useQuery(rescuedQuery(me.id))
  return (
    <>
      <title>{`${texts.title} · Standfirst`}</title>
      <Bar title={texts.title} />
      {!data && <LoadingBars label={texts.title} />}
      {data?.length === 0 && <EmptyState title={texts.none} help={texts.noneHelp} />}
      {data && data.length > 0 && (
        <div className={styles.page}>
          <p className={styles.help}>{texts.help}</p>
          {data.map(rescued => (
            <RescuedText key={rescued.id} rescued={rescued} />
          ))}
        </div>
      )}
    </>
  )
}

function RescuedText({ rescued }: { rescued: Rescued }) {
  const texts = useMessages(rescueMessages)
  const { language } = useLanguage()
  const me = useMe()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const { id, storyId, headline, at, code, typed, text } = rescued

  async function remove() {
    await dropRescued(me.id, id)
    await queries.invalidateQueries({ queryKey: keys.rescued })
  }

  return (
    <article className={styles.text} aria-label={headline || texts.untitled}>
      <h2>{headline || texts.untitled}</h2>
      <p className={styles.help}>
        {code === null ? texts.blockGone : (texts.reasons[code] ?? texts.otherReason)}{' '}
        {texts.when(exactTime(new Date(at), language))}.
      </p>
      <Words title={texts.typed} words={typed} />
      {text && <Words title={texts.whole} words={text} isFolded={typed !== ''} />}
      <p className={styles.actions}>
        <Button
          variant="default"
          onClick={() => downloadText(rescuedText(rescued), 'standfirst-set-aside.txt')}
        >
          {texts.download}
        </Button>
        {code !== closeCodes.noSuchStory && (
          <ButtonLink {...paths.story(storyId)} variant="default">
            {texts.openStory}
          </ButtonLink>
        )}
        {isAsking ? (
          <Button
            color="red"
            onClick={() => void remove()}
            onBlur={() => setAsking(false)}
            autoFocus
          >
            {texts.removeSure}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setAsking(true)}>
            {texts.remove}
          </Button>
        )}
      </p>
    </article>
  )
}

function Words({
  title,
  words,
  isFolded = false,
}: {
  title: string
  words: string
  isFolded?: boolean
}) {
  const texts = useMessages(rescueMessages)
  return (
    <details open={!isFolded} className={styles.words}>
      <summary>{title}</summary>
      {words === '' ? (
        <p className={styles.help}>{texts.noWords}</p>
      ) : (
        <>
          <blockquote>{words}</blockquote>
          <CopyButton size="xs" variant="default" value={words}>
            {texts.copy}
          </CopyButton>
        </>
      )}
    </details>
  )
}
