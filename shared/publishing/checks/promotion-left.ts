// Lines that a website puts between paragraphs (sign up, read more, share) and that copying brings along.
// Whole lines only, and never inside a quotation: a finding on good copy is a bug. All languages apply to
// every story, because translated copy keeps such lines in the first one.
import type { Body } from '#shared/article/body.ts'
import { inlineText } from '#shared/article/text.ts'
import { defineMessages } from '#shared/i18n/languages.ts'
import type { Check, Example, Examples, Found } from '../check.ts'
import { paragraphOf, paragraphs } from '../examples.ts'

const anyOf = (...words: string[]) => `(?:${words.join('|')})`

/** Calls that are promotion only when they offer something of a website's. */
const calls = anyOf(
  'melden sie sich',
  'registrieren sie sich',
  'abonnieren sie',
  '(?:jetzt|hier) (?:abonnieren|anmelden|registrieren)',
  'sign up',
  'subscribe',
  'register (?:now|here|today|for)',
  'inscrivez-vous',
  'abonnez-vous',
  'recevez',
  'suscríb(?:ete|ase)',
  'regístr(?:ate|ese)',
)
const offers = anyOf(
  'newsletter',
  'boletín',
  'daily briefing',
  'your inbox',
  'push-(?:nachrichten|mitteilungen)',
  'unlimited',
  'unbegrenzt',
  'illimité',
  'ilimitad[oa]',
  String.raw`(?:zugang zu|access to|accès à|acceso a) \S+\.\p{L}{2,}`,
)

/** What stands before the title of another article. */
const labels = anyOf(
  'lesen sie (?:hier )?(?:auch|mehr)(?: dazu)?',
  'mehr (?:zum thema|dazu)',
  'auch interessant',
  '(?:read|see) more',
  '(?:read also|also read)',
  'more on this(?: story| topic)?',
  'related (?:stories|articles|coverage|topics|content|news)',
  'le[ae] también',
  '(?:le|te) puede interesar',
)
/** The same, where no sentence of a story would begin so, even without a colon. */
const bareLabels = anyOf(
  'siehe auch',
  'see also',
  'à lire (?:aussi|également)',
  'lire (?:aussi|également)',
  'voir aussi',
  'v(?:er|éase) también',
)

const profiles = anyOf(
  ...['facebook', 'twitter', 'x', 'instagram', 'whatsapp', 'telegram', 'tiktok', 'youtube'],
  ...['linkedin', 'mastodon', 'bluesky', 'threads'],
)

const promotions = [
  new RegExp(`^${calls}(?!\\p{L}).*${offers}`, 'iu'),
  new RegExp(`^${labels}\\s*:`, 'iu'),
  new RegExp(`^${bareLabels}(?!\\p{L})`, 'iu'),
  new RegExp(
    `^(?:folgen sie uns|follow us|suivez-nous|s[ií]g[au]e?nos)(?!\\p{L}).* ${profiles}(?!\\p{L})`,
    'iu',
  ),
  /^(?:click here to|klicken sie hier, um)(?!\p{L})/iu,
  /^(?:unsere standards|our standards|nos normes|nuestros estándares)\s*:/iu,
]

/** Residue when a paragraph says nothing else. In a list these may be items of a budget, say. */
const wholeParagraphs = new RegExp(
  `^${anyOf(
    'anzeige',
    'werbung',
    'advertisement',
    'publicité',
    'publicidad',
    'read more',
    'mehr (?:zum thema|lesen)',
    'weiterlesen',
    'jetzt (?:abonnieren|anmelden|registrieren)',
    '(?:subscribe|sign up) (?:now|here|today)',
    'continue reading',
    'story continues below(?: advertisement)?',
    '(?:diesen )?artikel teilen',
    'share this (?:article|story)',
    'lire la suite',
    'leer más',
  )}\\s*[.:…>»!]*$`,
  'iu',
)

/** A longer line is a paragraph that somebody wrote. */
const longest = 200

const isPromotion = (line: string) =>
  line.length <= longest && promotions.some(pattern => pattern.test(line))

const linesOf = (text: string) => text.split('\n').map(line => line.replaceAll(/\s+/gu, ' ').trim())

function promotionLines(text: string, inList: boolean): Found[] {
  const lines = linesOf(text)
  return lines
    .filter(line => isPromotion(line) || (!inList && wholeParagraphs.test(line)))
    .map(quote => ({
      quote,
      // A paragraph that says something else as well is for a person to mend.
      ...(lines.length === 1 && !inList && { fix: { kind: 'remove', text: quote } as const }),
    }))
}

function promotionIn(blocks: Body, inList = false): Found[] {
  return blocks.flatMap(block => {
    switch (block.type) {
      case 'paragraph':
        return promotionLines(inlineText(block.content), inList)
      case 'bulletList':
      case 'orderedList':
        return (block.content ?? []).flatMap(item => promotionIn(item.content ?? [], true))
      default:
        return []
    }
  })
}

export const check: Check = {
  rule: 'promotion-left',
  level: 'warning',
  field: 'body',
  texts: defineMessages({
    en: {
      message: () => 'A line belongs to a website, not to the story.',
      hint: 'Remove it, or make it a related link.',
    },
    de: {
      message: () => 'Eine Zeile gehört zu einer Website, nicht zum Artikel.',
      hint: 'Die Zeile entfernen oder daraus einen Verweis machen.',
    },
  }),
  find: ({ article }) => promotionIn(article.body),
}

const bodyOf = (text: string) => paragraphs(text)
const listOf = (text: string): Example => ({
  article: {
    body: [
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraphOf(text)] }],
      } as const,
    ],
  },
})

export const examples: Examples = {
  good: [
    '„Melden Sie sich jetzt für unseren Newsletter an“, steht auf dem Plakat.',
    'Melden Sie sich bis zum 3. März für den kostenlosen Kurs an.',
    'Mehr dazu wollte der Bürgermeister nicht sagen.',
    'Lesen Sie auch Bücher auf Papier?',
    'Die Anzeige ging am Montag bei der Polizei ein.',
    'Werbung ist in der Altstadt verboten.',
    'Read more books, the minister told pupils.',
    'Sign up for free school meals by Friday, the council said.',
    'Subscribers of the newsletter had been told first.',
    'Follow us, the guide told the children, and mind the steps.',
    'See Alsopp on the bench: nobody had expected that.',
    'Recevez les réfugiés, a demandé le maire.',
    'Voir plus loin, voilà la règle.',
  ]
    .map(bodyOf)
    .concat([
      { article: { body: [{ type: 'crosshead', content: [{ type: 'text', text: 'Anzeige' }] }] } },
      {
        article: { body: [{ type: 'quotation', content: [paragraphOf('Read more: it helps.')] }] },
      },
      listOf('Werbung'),
    ]),
  bad: [
    'Melden Sie sich jetzt für unbegrenzten kostenlosen Zugang zu reuters.com an',
    'Siehe auch  Messerstecherei in Solingen: Drei Tote bei Anschlag | Kriminalnachrichten',
    'Lesen Sie auch: Wie lange hält die Brücke?',
    'Mehr zum Thema: Hafen',
    'Abonnieren Sie unseren Newsletter!',
    'Folgen Sie uns auf Instagram',
    'Unsere Standards: Trust-Prinzipien von Thomson Reuters.',
    'Anzeige',
    'Read more: Timeline of the Leeds tram plans',
    'READ MORE',
    'Sign up for our newsletter',
    'Register now for FREE unlimited access to Reuters.com',
    'Subscribe to our daily briefing.',
    'Follow us on X',
    'Click here to see the gallery',
    'Advertisement',
    'À lire aussi : Les vignerons du Jura',
    'Inscrivez-vous à notre newsletter',
    'Lea también: La cosecha',
    'Suscríbete al boletín',
  ]
    .map(bodyOf)
    .concat([listOf('See also: Timeline')]),
}
