// What is left of an article when its story is gone: what it is known by, and nothing of what it said (rule E4).
import type { Article } from '#shared/article/article.ts'
import { emptyArticle } from '#shared/article/empty.ts'

export const noticeOf = ({ language, headline, topics, source }: Article): Article => ({
  ...emptyArticle(language),
  headline,
  topics,
  source,
})
