// What the shape of a text tells: whether a sentence ends, whether a line is a title or prose. Looks at
// the ends of a text only, so that a line of two megabytes costs no more than a short one.
const closers = /["”“»’‘›)\]\s]+$/u
const openingQuote = /^["„“”«»‘‚'‹›]/u

/** Long enough that no heading is. */
const headingLimit = 90

const lastWords = (text: string) => text.slice(-40).replace(closers, '')

/** Ends with a full stop, or what stands for one, inside or outside closing quotation marks. */
export const endsSentence = (text: string) => /[.!?…。！？]$/u.test(lastWords(text))

export const endsQuestion = (text: string) => /[?？]$/u.test(lastWords(text))

const endsOpen = (text: string) => /[:;,]$/u.test(lastWords(text))

export const startsLower = (text: string) => /^\p{Ll}/u.test(text)

/** Starts with a letter of a script without capitals. */
export const startsCaseless = (text: string) => /^\p{Lo}/u.test(text)

export const startsQuote = (text: string) => openingQuote.test(text)

export const isProse = (text: string) => text.length > headingLimit || endsSentence(text)

/** Could be a heading between paragraphs: short, begins with a word, no full stop, no address. */
export const isHeading = (text: string) =>
  text.length <= 60 &&
  /^[¿¡\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
  (!endsSentence(text) || endsQuestion(text)) &&
  !endsOpen(text) &&
  !text.includes('://') &&
  /\p{L}/u.test(text)

/** Could be a headline: no full stop, or so short and loud that none is meant. */
export const isTitle = (text: string) =>
  text.length <= 250 &&
  /[\p{L}\p{N}]/u.test(text) &&
  (!endsSentence(text) || /[?!…]["”“»’‘]?$/u.test(text.slice(-2)))

/** More than one sentence: an end of a sentence with another behind it. */
export const isOneSentence = (text: string) =>
  !/[.!?…]["”“»]?\s+["„“«]?\p{Lu}/u.test(text.slice(0, 1000))

/** The same words, whatever the case and the spaces. */
export const sameText = (a: string, b: string) => comparable(a) === comparable(b)

const comparable = (text: string) => singleSpaced(text).trim().toLowerCase()

/** Every run of white space as one space: readers of lists then need no patterns for runs. */
export const singleSpaced = (text: string) => text.replace(/\s+/gu, ' ')
