// What a part of the source is in the story, typeset as readers will see it, with what an editor should
// know about it.
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import type { Article, Dateline } from '#shared/article/article.ts'
import { blockText } from '#shared/article/text.ts'
import type { Embargo } from '#shared/stories/api.ts'
import type { WirePreview } from '#shared/wire/api.ts'
import { reasonTexts } from '#shared/wire/reasons.ts'
import { wireMessages } from './messages.ts'
import { entriesOf, type Part } from './parts.ts'
import styles from './ReportTable.module.css'

interface Props {
  part: Part
  parts: readonly Part[]
  preview: WirePreview
}

/** Codes that only explain; the others ask for a look. */
const onlyExplains = ['time-sent']

export function Result({ part, parts, preview }: Props) {
  const texts = useMessages(wireMessages)
  const reasons = useMessages(reasonTexts)
  const { became, lines } = part
  const { article } = preview
  if ('dropped' in became) return <>{reasons[became.code]}</>

  const isDateline = 'block' in became && became.also === 'dateline'
  const note = became.code && reasons[became.code]
  return (
    <>
      <div lang={article.language}>
        {'block' in became ? (
          <BlockResult part={part} article={article} />
        ) : (
          <FieldResult part={part} parts={parts} preview={preview} />
        )}
      </div>
      {note && (
        <small data-warn={!onlyExplains.includes(became.code ?? '') || undefined}>{note}</small>
      )}
      {lines.length > 1 && <small>{texts.joined(lines.length)}</small>}
      {isDateline && article.dateline?.raw && (
        <small>{texts.alsoKept(article.dateline.raw.trim())}</small>
      )}
    </>
  )
}

function BlockResult({ part: { became }, article }: { part: Part; article: Article }) {
  if (!('block' in became)) return null
  const block = article.body[became.index]
  if (!block) return null
  switch (block.type) {
    case 'crosshead':
      return <b className={styles.crosshead}>{blockText(block)}</b>
    case 'bulletList':
    case 'orderedList':
      return (
        <ul className={styles.list}>
          {blockText(block)
            .split('\n')
            .map(item => (
              <li key={item}>{item}</li>
            ))}
        </ul>
      )
    case 'quotation':
      return <blockquote className={styles.quotation}>{blockText(block)}</blockquote>
    case 'paragraph':
    case 'rule':
    case 'pullQuote':
    case 'image':
    case 'embed':
    case 'relatedBox':
    case 'table':
      return (
        <>
          {became.also === 'dateline' && article.dateline && (
            <>
              <DatelineText {...article.dateline} /> {dashOf(article.dateline)}{' '}
            </>
          )}
          {blockText(block)}
        </>
      )
  }
}

/** The dash after the dateline, as the copy has it. */
const dashOf = ({ raw }: Dateline) => /[-–—]+(?=\s*$)/.exec(raw ?? '')?.[0] ?? '–'

function DatelineText({ place, country, date, agency, raw }: Dateline) {
  const rest = [country, date].filter(part => part !== null)
  if (place === null && rest.length === 0) return <span className={styles.dateline}>{raw}</span>
  return (
    <span className={styles.dateline}>
      <span className={styles.place}>{place}</span>
      {rest.map(part => `, ${part}`)}
      {agency && ` (${agency})`}
    </span>
  )
}

function EmbargoText({ embargo }: { embargo: Embargo | null }) {
  const texts = useMessages(wireMessages)
  const { language } = useLanguage()
  return (
    <span className={styles.fact} lang={language}>
      {embargo?.until ? texts.until(dateAndTime(embargo.until, language)) : texts.untilLifted}
    </span>
  )
}

/** Several lines may fill parts of the source: those that this line holds are named. */
function SourceText({ part, article }: { part: Part; article: Article }) {
  const { sources } = useMessages(wireMessages)
  const { language } = useLanguage()
  const text = part.lines.map(line => line.text).join('\n')
  const keys = ['site', 'pageDate', 'agency', 'rights', 'standardsLine', 'url'] as const
  const found = keys.filter(key => {
    const value = article.source[key]
    return value !== null && text.toLowerCase().includes(value.toLowerCase())
  })
  if (found.length === 0) return <span className={styles.fact}>{text}</span>
  return found.map(key => (
    <span key={key} className={styles.fact}>
      {article.source[key]} <small lang={language}>{sources[key]}</small>
    </span>
  ))
}

function FieldResult({ part, parts, preview }: Props) {
  const texts = useMessages(wireMessages)
  const { language } = useLanguage()
  const { article, embargo } = preview
  const { became } = part
  if (!('field' in became)) return null
  switch (became.field) {
    case 'headline':
      return <b className={styles.headline}>{article.headline}</b>
    case 'kicker':
      return <span className={styles.kicker}>{article.kicker}</span>
    case 'standfirst':
      return <>{article.standfirst}</>
    case 'keyPoints':
      return <>{entriesOf(article.keyPoints, part, parts).join(' ')}</>
    case 'dateline':
      return article.dateline && <DatelineText {...article.dateline} />
    case 'bylines':
      return entriesOf(article.bylines, part, parts).map(({ id, name, role }) => (
        <span key={id} className={styles.entry}>
          {name} {role && <small>{role}</small>}
        </span>
      ))
    case 'credits':
      return entriesOf(article.credits, part, parts).map(({ id, role, names, place }) => (
        <i key={id} className={styles.entry}>
          <span lang={language}>{texts.credits[role]}:</span> {names.join(', ')}
          {place && ` (${place})`}
        </i>
      ))
    case 'topics':
      return (
        <>
          {entriesOf(article.topics, part, parts)
            .map(({ name }) => name)
            .join(', ')}
        </>
      )
    case 'related':
      return entriesOf(article.related, part, parts).map(({ id, title, url, section }) => (
        <span key={id} className={styles.entry}>
          {title}
          {section && <small>{section}</small>}
          {url ? <small>{url}</small> : <small lang={language}>{texts.noAddress}</small>}
        </span>
      ))
    case 'embargo':
      return <EmbargoText embargo={embargo} />
    case 'source':
    case 'rights':
      return <SourceText part={part} article={article} />
  }
}
