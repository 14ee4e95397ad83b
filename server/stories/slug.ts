// Slugs: the last part of a story's address, made from its headline until the first edition fixes it.

const replacements: [RegExp, string][] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/&/g, ' '],
  // An apostrophe joins: nordufer’s is nordufers.
  [/['’ʼ]/g, ''],
]

/** At most this many characters; cut at a word. */
const slugLength = 60

/** `headline` as a slug; empty when nothing of it fits one. */
export function slugOf(headline: string) {
  const plain = replacements
    .reduce((text, [from, to]) => text.replace(from, to), headline.toLowerCase().normalize('NFC'))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
  const words = plain.split(/[^a-z0-9]+/).filter(word => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, slugLength) : `${slug}-${word}`
    if (longer.length > slugLength) break
    slug = longer
  }
  return slug
}

/** Whether the slug is only a place holder. */
export const isPlaceholder = (slug: string) => slug.startsWith('untitled-')

/** The slug, or the first of slug-2, slug-3 … that is free. */
export async function freeSlug(slug: string, isTaken: (slug: string) => Promise<boolean>) {
  if (!(await isTaken(slug))) return slug
  for (let n = 2; ; n++) if (!(await isTaken(`${slug}-${n}`))) return `${slug}-${n}`
}
