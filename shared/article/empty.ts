// Articles with nothing in them, to be filled by a caller.
import type { Article, Source } from './article.ts'

export const emptySource: Source = {
  site: null,
  pageDate: null,
  agency: null,
  rights: null,
  standardsLine: null,
  rightsLine: null,
  url: null,
}

export const emptyArticle = (language: string): Article => ({
  headline: '',
  kicker: '',
  standfirst: '',
  keyPoints: [],
  language,
  dateline: null,
  bylines: [],
  credits: [],
  topics: [],
  related: [],
  source: emptySource,
  translation: null,
  correction: null,
  searchHeadline: '',
  socialHeadline: '',
  pushHeadline: '',
  body: [],
})
