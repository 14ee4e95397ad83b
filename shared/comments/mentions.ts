// Mentions in a comment's text: @[Ruth](user:ID) and @[Politik](desk:ID). The name is what was shown when it
// was written; who is meant is the id.

export interface Mention {
  kind: 'user' | 'desk'
  id: string
  name: string
}

/** One mention; global, for matchAll and replaceAll. A name holds no bracket, an id no space. */
export const mentionPattern = /@\[([^[\]\n]{1,120})\]\((user|desk):([\w-]{1,64})\)/g

const mentionOf = ([, name = '', kind, id = '']: RegExpMatchArray): Mention => ({
  kind: kind === 'desk' ? 'desk' : 'user',
  id,
  name,
})

/** Who is mentioned in `body`, each once, in order. */
export function mentionsIn(body: string): Mention[] {
  const mentions = [...body.matchAll(mentionPattern)].map(mentionOf)
  return mentions.filter(
    ({ kind, id }, i) =>
      mentions.findIndex(mention => mention.kind === kind && mention.id === id) === i,
  )
}

/** How a mention is written. Brackets in a name would end it early. */
export const writeMention = ({ kind, id, name }: Mention) =>
  `@[${name.replaceAll(/[[\]\n]/g, ' ').trim()}](${kind}:${id})`

/** The text as one reads it aloud: mentions as @Name. */
export const withoutMentionIds = (body: string) => body.replaceAll(mentionPattern, '@$1')
