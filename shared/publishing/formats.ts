// Which formats there are. By itself, because browsers list them without a schema library.

/** The formats of an edition; each is also the ending of its address. */
export const formats = [
  'html',
  'json',
  'ninjs.json',
  'newsml.xml',
  'nitf.xml',
  'jsonld',
  'md',
  'txt',
] as const
export type Format = (typeof formats)[number]
