// The fonts of the public site: the last part of each address under /fonts/, and the file in its package
// (all OFL-1.1). reader.css names the same addresses. Italics are set at the size of text alone, so they come
// without the axis of optical sizes, at less than half the weight.

export const fonts = {
  'newsreader-latin-opsz-normal.woff2':
    '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  'newsreader-latin-wght-italic.woff2':
    '@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
  'newsreader-latin-ext-opsz-normal.woff2':
    '@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
  'newsreader-latin-ext-wght-italic.woff2':
    '@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-italic.woff2',
  'public-sans-latin-wght-normal.woff2':
    '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  'public-sans-latin-ext-wght-normal.woff2':
    '@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2',
} as const

export type FontFile = keyof typeof fonts

/** The one that a page asks for at once: headlines and text are set in it. */
export const preloaded: FontFile = 'newsreader-latin-opsz-normal.woff2'
