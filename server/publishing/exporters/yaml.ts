// Just enough YAML 1.2 for front matter: mappings, lists and strings. Every string is in double quotes,
// so that none is taken for a date, a number or a comment.
import { printable } from '#shared/publishing/printable.ts'

export type Yaml = string | number | readonly Yaml[] | { readonly [key: string]: Yaml }

/** JSON's strings are YAML's, but for the line ends and marks that YAML reads and JSON leaves alone. */
const quoted = (text: string) =>
  JSON.stringify(printable(text)).replaceAll(
    /[\u2028\u2029\uFEFF]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value)

function lines(value: Yaml): string[] {
  if (typeof value === 'string') return [quoted(value)]
  if (typeof value === 'number') return [String(value)]
  if (isList(value)) {
    return value.flatMap(item => lines(item).map((line, i) => (i === 0 ? '- ' : '  ') + line))
  }
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'object'
      ? [`${key}:`, ...lines(item).map(line => `  ${line}`)]
      : [`${key}: ${lines(item).join('')}`],
  )
}

/** Front matter between its marks, with a line end at the end. Keys are the caller's, and plain words. */
export const frontMatter = (values: { readonly [key: string]: Yaml }) =>
  `---\n${lines(values).join('\n')}\n---\n`
