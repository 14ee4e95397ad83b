// How the head of the public site will look, on the light page and on the dark one.
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { contrast, readableOn } from '#shared/site/colour.ts'
import { siteMessages } from './messages.ts'
import styles from './site.module.css'

interface Props {
  name: string
  tagline: string
  /** `#rrggbb`. */
  accent: string
  /** A data URL. */
  logo: string | null
}

/** The papers of the public site; reader.css has the same. */
const papers = { light: '#ffffff', dark: '#17181a' }

export function LookPreview({ name, tagline, accent, logo }: Props) {
  const texts = useMessages(siteMessages)
  const { language } = useLanguage()
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const colours = { light: accent, dark: readableOn(accent, papers.dark) }
  const ratio = (paper: keyof typeof papers) =>
    digits.format(contrast(colours[paper], papers[paper]))
  return (
    <div className={styles.previews}>
      <h3 className={styles.label}>{texts.preview}</h3>
      {(['light', 'dark'] as const).map(paper => (
        <figure key={paper} className={styles.preview} data-paper={paper}>
          <figcaption>{texts[paper]}</figcaption>
          <p className={styles.name}>
            {logo === null ? name : <img src={logo} alt={name} height={46} />}
          </p>
          {tagline !== '' && <p className={styles.tagline}>{tagline}</p>}
          <p className={styles.kicker} style={{ color: colours[paper] }}>
            {texts.sampleKicker}
          </p>
          <p className={styles.headline}>{texts.sampleHeadline}</p>
          <p className={styles.more} style={{ color: colours[paper] }}>
            {texts.sampleMore}
          </p>
        </figure>
      ))}
      <p className={styles.contrast}>{texts.contrast(ratio('light'), ratio('dark'))}</p>
    </div>
  )
}
