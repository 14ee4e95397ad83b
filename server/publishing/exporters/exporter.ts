// Every format that an edition leaves the newsroom in, under the ending of its address. Each is one pure
// function: the same edition is the same bytes, always (rule X1).
import type { Edition, Rendition, Site } from '#shared/publishing/edition.ts'
import type { Format } from '#shared/publishing/formats.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { jsonld } from './jsonld.ts'
import { md } from './md.ts'
import { newsml } from './newsml.ts'
import { ninjs } from './ninjs.ts'
import { nitf } from './nitf.ts'
import { txt } from './txt.ts'

export type Exporter = (edition: Edition, site: Site) => Rendition

export const exporters = {
  html,
  json,
  'ninjs.json': ninjs,
  'newsml.xml': newsml,
  'nitf.xml': nitf,
  jsonld,
  md,
  txt,
} satisfies Record<Format, Exporter>
