// Agency copy: bytes or text in, a preview or a new story out. Nothing is stored unless all of it was read.
import type { Upload } from '#server/http/mount.ts'
import type { Stories } from '#server/stories/service.ts'
import { AppError } from '#shared/api/errors.ts'
import type { Actor } from '#shared/permissions/roles.ts'
import type { WirePreview } from '#shared/wire/api.ts'
import { wireLimit } from '#shared/wire/limits.ts'
import { decodeText } from './decode.ts'
import { parsePlainText } from './parsers/plain-text.ts'

/** What came: text as JSON, or a file as it is. */
export interface Received {
  upload: Upload | null
  body:
    | { text: string; language?: string | undefined; desk?: string | null | undefined }
    | undefined
}

const problems = {
  empty: 'invalid',
  binary: 'unsupported-type',
  'not-utf8': 'unsupported-type',
  'control-characters': 'invalid',
} as const

export interface WireDeps {
  stories: Stories
  detectLanguage: (text: string) => Promise<string>
  newId: () => string
}

export function createWire({ stories, detectLanguage, newId }: WireDeps) {
  function textOf({ upload, body }: Received) {
    const bytes = upload?.bytes ?? new TextEncoder().encode(body?.text ?? '')
    if (bytes.length > wireLimit) {
      throw new AppError(
        'too-large',
        `Agency copy has at most ${wireLimit / 1024 / 1024} MB. This is more.`,
      )
    }
    const decoded = decodeText(bytes, upload?.charset ?? null)
    if ('text' in decoded) return decoded.text
    throw new AppError(problems[decoded.problem], decoded.detail)
  }

  async function preview(received: Received): Promise<WirePreview> {
    const text = textOf(received)
    const language = received.body?.language ?? (await detectLanguage(text))
    return parsePlainText(text, { language, newId })
  }

  return {
    preview,
    async import(actor: Actor, received: Received) {
      const { article, embargo, report } = await preview(received)
      const desk = received.body?.desk
      const story = await stories.begin(actor, { article, embargo, desk, action: 'imported' })
      return { story, stories: [story], report }
    },
  }
}

export type Wire = ReturnType<typeof createWire>
