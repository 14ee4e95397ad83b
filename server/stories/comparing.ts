// Compares any two of what a story was: versions, editions, the draft as it is.
import { AppError } from '#shared/api/errors.ts'
import type { Article } from '#shared/article/article.ts'
import { compareArticles } from '#shared/publishing/comparison.ts'
import type { Stories } from './service.ts'
import type { Versions } from './versions.ts'

export interface ComparingDeps {
  stories: Stories
  versions: Versions
  /** The article of an edition; null when there is no such one. */
  findEdition: (storyId: string, number: number) => Promise<Article | null>
}

const editionNumber = /^edition-([1-9]\d{0,5})$/

export function createComparing({ stories, versions, findEdition }: ComparingDeps) {
  async function articleOf(storyId: string, side: string): Promise<Article> {
    if (side === 'now') return stories.article(storyId)
    const number = editionNumber.exec(side)?.[1]
    if (number === undefined) return (await versions.find(storyId, side)).article
    const article = await findEdition(storyId, Number(number))
    if (!article) throw new AppError('not-found', `There is no edition ${number} of this story.`)
    return article
  }

  return {
    async compare(
      storyId: string,
      { from, to, unchanged }: { from: string; to: string; unchanged: 'true' | 'false' },
    ) {
      const [before, after] = await Promise.all([articleOf(storyId, from), articleOf(storyId, to)])
      const all = compareArticles(before, after)
      return {
        language: after.language,
        differences: unchanged === 'true' ? all : all.filter(({ kind }) => kind !== 'same'),
      }
    },
  }
}

export type Comparing = ReturnType<typeof createComparing>
