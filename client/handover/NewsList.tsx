// What has changed in stories since whoever asks looked at them last.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { timeAgo } from '#client/ui/time.ts'
import { useNow } from '#client/ui/use-now.ts'
import styles from './handover.module.css'
import { handoverMessages } from './messages.ts'
import { newsQuery } from './queries.ts'

export function NewsList() {
  const texts = useMessages(handoverMessages)
  const { language } = useLanguage()
  const now = useNow()
  const { data: stories } = useQuery(newsQuery)
  return (
    <section>
      <h2>{texts.news}</h2>
      {stories?.length === 0 && <p className={styles.help}>{texts.newsNone}</p>}
      <ul>
        {stories?.map(story => (
          <li key={story.id} className={styles.news}>
            <Link {...paths.story(story.id)} className={styles.headline} lang={story.language}>
              {story.headline || story.slug}
            </Link>
            <time dateTime={story.changedAt}>{timeAgo(story.changedAt, now, language)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}
