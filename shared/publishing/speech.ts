// Words by which copy says who spoke, in the languages that agencies write: what checks of quotations look
// for. All apply to every story, because translated copy mixes them.
import { oneOf, wordEnd, wordStart } from '#shared/wire/words.ts'

/** Verbs of saying in the forms that stand beside a quotation. */
const verbs = [
  ...['sagt', 'sagte', 'sagten', 'sagen', 'erklärt', 'erklärte', 'erklärten', 'betonte', 'betont'],
  ...['meint', 'meinte', 'teilte', 'teilten', 'hieß es', 'heißt es', 'berichtete', 'berichteten'],
  ...[
    'schrieb',
    'schrieben',
    'schreibt',
    'zitierte',
    'zitiert',
    'ergänzte',
    'fügte',
    'fragte',
    'fragt',
  ],
  ...['kündigte', 'warnte', 'warnt', 'forderte', 'fordert', 'lobte', 'kritisierte', 'kritisiert'],
  ...[
    'antwortete',
    'rief',
    'verlangte',
    'versicherte',
    'erzählte',
    'erzählt',
    'findet',
    'fand',
    'glaubt',
  ],
  ...[
    'say',
    'says',
    'said',
    'told',
    'tells',
    'added',
    'adds',
    'asked',
    'wrote',
    'writes',
    'replied',
  ],
  ...[
    'explained',
    'warned',
    'argued',
    'insisted',
    'called',
    'tweeted',
    'posted',
    'recalled',
    'noted',
  ],
  ...['admitted', 'stated', 'announced', 'declared', 'quoted', 'shouted', 'read', 'according to'],
  ...[
    'dit',
    'déclaré',
    'affirmé',
    'affirme',
    'expliqué',
    'explique',
    'ajouté',
    'assuré',
    'souligné',
  ],
  ...['estimé', 'estime', 'précisé', 'a-t-il', 'a-t-elle', 'écrit', 'raconte', 'selon'],
  ...[
    'dijo',
    'dice',
    'afirmó',
    'aseguró',
    'explicó',
    'declaró',
    'señaló',
    'añadió',
    'indicó',
    'agregó',
  ],
  ...'bekräftigte bekräftigt unterstrich entgegnete mahnte mahnt bilanzierte resümierte resümiert'.split(
    ' ',
  ),
  ...'beteuerte bestätigte klagte klagt scherzte urteilte urteilt befand hofft hoffte gestand'.split(
    ' ',
  ),
  ...'argumentierte erinnerte erinnert schilderte schildert äußerte begründete bemerkte bemerkt'.split(
    ' ',
  ),
  ...'concludes concluded continues continued remembers remembered observed argues insists warns'.split(
    ' ',
  ),
  ...'explains notes recalls admits states claims claimed concedes conceded'.split(' '),
  ...'conclut confie raconté rappelle rappelé répond répondu concluyó recordó respondió'.split(' '),
  ...['según', 'laut', 'zufolge', 'nach angaben', 'so der', 'so die', 'nach den worten'],
]

export const verbOfSaying = `${wordStart}${oneOf(verbs)}${wordEnd}`

const saying = new RegExp(verbOfSaying, 'iu')

/** Whether a text says who spoke. */
export const hasAttribution = (text: string) => saying.test(text)

/** Quotation marks that open and close, of all the languages; apostrophes are none. */
export const openingMark = '[„“"«»]'
const closingMark = '[“”"»«]'

const quotations = /„[^“”]*[“”]|“[^”]*”|»[^«]*«|«[^»]*»|"[^"]*"/gu

/** The same length, with what is quoted blanked out: those words are the speaker's. */
export const withoutQuotations = (text: string) =>
  text.replace(quotations, quoted => ' '.repeat(quoted.length))

const wholly = new RegExp(`^${openingMark}.*${closingMark}[.!?…]?$`, 'su')
const inner = /[„“”"«»]/gu

/** Whether a passage is one quotation from its first letter to its last. */
export function isWhollyQuoted(text: string) {
  const trimmed = text.trim()
  return wholly.test(trimmed) && (trimmed.match(inner) ?? []).length === 2
}

export const startsWithQuotation = (text: string) =>
  new RegExp(`^${openingMark}`, 'u').test(text.trim())

/** The end of a sentence after which only a quotation can come. */
const introduction =
  /(?:mit den (?:folgenden )?Worten|mit dem Satz|(?:zitierte|zitiert|sagte|schrieb)(?: \p{L}+){0,3} wie folgt|as saying|with the words|(?:said|wrote|quoted)(?: \p{L}+){0,3} as follows|en ces termes|con estas palabras)\s*[.:]?\s*$/iu

export const introducesQuotation = (text: string) => introduction.test(text)

/** Verbs after which a colon leads to words that somebody said, not to a list or a name. */
const tellingVerbs = [
  ...'sagt sagte sagten erklärt erklärte erklärten schrieb schreibt zitierte fragte rief ergänzte antwortete'.split(
    ' ',
  ),
  ...'says said told wrote writes asked replied added shouted quoted'.split(' '),
  ...'déclaré affirmé expliqué ajouté écrit dijo afirmó explicó declaró añadió'.split(' '),
]
const sayingLast = new RegExp(
  `${wordStart}${oneOf(tellingVerbs)}${wordEnd}(?:\\s+\\p{L}+){0,3}\\s*:$`,
  'iu',
)

/** "Plate said:", "sagte der Sprecher am Montag:". */
export const endsWithSaying = (sentence: string) =>
  sayingLast.test(sentence) || introducesQuotation(sentence)

export const lastSentence = (text: string) =>
  text
    .trim()
    .split(/(?<=\p{L}{2}[.!?])\s+(?=\p{Lu}|[„“"«»])/u)
    .at(-1) ?? ''
