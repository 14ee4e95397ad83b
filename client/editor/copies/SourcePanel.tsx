// The source of a translation beside the sheet: read-only, following the source while it changes, with what
// still stands in the source's words marked.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type * as Y from 'yjs'
import { ProblemState } from '#client/app/ProblemState.tsx'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { nameOfLanguage } from '#client/i18n/language-names.ts'
import { paths } from '#client/paths.ts'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { Article } from '#shared/article/article.ts'
import type { Choices } from '#shared/article/read.ts'
import { blockText } from '#shared/article/text.ts'
import { useArticle } from '../use-article.ts'
import styles from './copies.module.css'
import { copyMessages } from './messages.ts'
import { articleQuery } from './queries.ts'

interface Part {
  kind: string
  text: string
}

/** The texts of an article in the order of reading, without those that have no words. */
export const partsOf = (article: Article): Part[] =>
  [
    { kind: 'kicker', text: article.kicker },
    { kind: 'headline', text: article.headline },
    { kind: 'standfirst', text: article.standfirst },
    ...article.keyPoints.map(text => ({ kind: 'keyPoint', text })),
    ...article.body.map(block => ({ kind: block.type as string, text: blockText(block) })),
  ].filter(({ text }) => /\p{L}/u.test(text))

interface Props {
  sourceId: string
  /** The translation's draft, as it is now. */
  doc: Y.Doc
  choices: Choices
}

export function SourcePanel({ sourceId, doc, choices }: Props) {
  const texts = useMessages(copyMessages)
  const { language } = useLanguage()
  const source = useQuery(articleQuery(sourceId))
  const article = useArticle(doc, choices)
  if (source.isError) {
    return (
      <ProblemState
        error={source.error}
        what={texts.notLoaded}
        onRetry={() => void source.refetch()}
      />
    )
  }
  if (!source.data) return <LoadingBars label={texts.loading} />
  const own = new Set(partsOf(article).map(({ text }) => text))
  const parts = partsOf(source.data).map(part => ({ ...part, isLeft: own.has(part.text) }))
  const { headline, language: from } = source.data
  return (
    <section
      className={styles.source}
      aria-label={texts.sourceOf(headline, nameOfLanguage(from, language))}
    >
      <header>
        <p>
          {texts.left(parts.filter(({ isLeft }) => isLeft).length)} {texts.live}{' '}
          <Link {...paths.story(sourceId)}>{texts.open}</Link>
        </p>
      </header>
      <div lang={from}>
        {parts.map(({ kind, text, isLeft }, index) => (
          <p key={`${kind}-${index}`} data-kind={kind} data-left={isLeft || undefined}>
            {text}
            {isLeft && <small lang={language}>{texts.untranslated}</small>}
          </p>
        ))}
      </div>
    </section>
  )
}
