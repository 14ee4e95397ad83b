// Spelling over HTTP.
import type { Handlers } from '#server/http/mount.ts'
import { permit } from '#server/http/permit.ts'
import type { spellingApi } from '#shared/spelling/api.ts'
import type { SpellingService } from './service.ts'

export const spellingRoutes = (spelling: SpellingService): Handlers<typeof spellingApi> => ({
  dictionary({ actor }) {
    permit(actor, 'story.read')
    return spelling.dictionary()
  },
  addWord({ actor, body }) {
    permit(actor, 'dictionary.add')
    return spelling.add(actor, body)
  },
  async removeWord({ actor, params }) {
    const word = await spelling.get(params.wordId)
    permit(actor, 'dictionary.remove')
    await spelling.remove(actor, word)
  },
  look({ actor, body }) {
    permit(actor, 'story.read')
    return spelling.look(body.language, body.words)
  },
})
