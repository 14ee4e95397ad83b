// Text that any format can carry.

/**
 * What XML 1.0 (section 2.2) or HTML (section 13.2.3.5) does not allow in a document, escaped or not:
 * control characters but tab and line ends, halves of surrogate pairs, and noncharacters.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g

/** Where one of them may be: one class, which costs a tenth of looking around every character. */
const suspicious =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFE\uFFFF]/

/** `text` without the characters that no document may hold. */
export const printable = (text: string) =>
  suspicious.test(text) ? text.replace(unprintable, '') : text

/**
 * What a text must hold for anything to be done to it: a sign of `signs` (the source of a pattern), or what is not
 * printable. Most texts have neither, and one look tells.
 */
export const eitherOf = (signs: string) => new RegExp(`${signs}|${suspicious.source}`)

/** `text` as one line: printable, and every run of white space one space. */
export const oneLine = (text: string) => printable(text).replaceAll(/\s+/g, ' ').trim()
