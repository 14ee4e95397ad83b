// Pictures, and which drafts and editions show them.
import type { Time } from './columns.ts'

/** A picture. `hash` (SHA-256) is the name of its file; `search_text` is in small letters. */
interface Media {
  id: string
  hash: string
  type: string
  width: number
  height: number
  bytes: number
  filename: string
  caption: string
  credit: string
  creator: string
  rights: string
  alt: string
  taken_at: string | null
  digital_source: string | null
  focus_x: number | null
  focus_y: number | null
  search_text: string
  user_id: string | null
  at: Time
  /** The story that it was brought for. */
  story_id: string | null
}

/** The pictures that a draft shows; follows the draft. */
interface DraftMedia {
  story_id: string
  media_id: string
}

/** The pictures that an edition shows. */
interface EditionMedia {
  story_id: string
  number: number
  media_id: string
}

export interface MediaTables {
  media: Media
  draft_media: DraftMedia
  edition_media: EditionMedia
}
