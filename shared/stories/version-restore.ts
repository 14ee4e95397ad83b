// Makes one draft what another is with as few edits as it takes: blocks side by side, words inside a block,
// rows by id. What is the same keeps its place in the Y.Doc, and with it the comments, carets and authors
// that hang on it. Knows no node by name.
import * as Y from 'yjs'
import {
  choicesOf,
  fragmentFields,
  fragmentOf,
  rowFields,
  rowsOf,
  textFields,
  textOf,
} from '#shared/article/draft.ts'
import type { IsOccupied } from '#shared/article/occupied.ts'
import { align } from '#shared/publishing/align.ts'
import { diffWords } from '#shared/publishing/word-diff.ts'

type Child = Y.XmlElement | Y.XmlText
type Parent = Y.XmlFragment | Y.XmlElement

interface Insert {
  insert: unknown
  attributes?: Record<string, unknown>
}

/** Hooks, the third kind, are never in a draft: y-tiptap makes none. */
const childrenOf = (parent: Parent) =>
  parent.toArray().filter((child): child is Child => !(child instanceof Y.XmlHook))

const insertsOf = (text: Y.Text): Insert[] => text.toDelta()

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const sorted = (values: Record<string, unknown>) =>
  Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))

/** All of a node as text: equal when the nodes are. */
function signatureOf(child: Child): string {
  if (child instanceof Y.XmlText) return `text ${JSON.stringify(insertsOf(child))}`
  const inside = childrenOf(child).map(signatureOf).join(' ')
  return `${child.nodeName} ${JSON.stringify(sorted(child.getAttributes()))} [${inside}]`
}

function copyOf(child: Child): Child {
  if (child instanceof Y.XmlText) {
    const text = new Y.XmlText()
    text.applyDelta(insertsOf(child))
    return text
  }
  const element = new Y.XmlElement(child.nodeName)
  for (const [name, value] of Object.entries(child.getAttributes()))
    if (value !== undefined) element.setAttribute(name, value)
  element.insert(0, childrenOf(child).map(copyOf))
  return element
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit < 0xe000

/** How much two texts share at the start and at the end; never half of a character. */
function sharedEnds(a: string, b: string) {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  if (start > 0 && isHighSurrogate(a.charCodeAt(start - 1))) start--
  let end = 0
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++
  if (end > 0 && isLowSurrogate(a.charCodeAt(a.length - end))) end--
  return { start, end }
}

const stringOf = (inserts: readonly Insert[]) =>
  inserts.every(({ insert }) => typeof insert === 'string')
    ? inserts.map(({ insert }) => insert).join('')
    : null

function restoreWords(text: Y.Text, before: string, after: string) {
  let index = 0
  let deleted = ''
  const replace = (inserted: string) => {
    const { start, end } = sharedEnds(deleted, inserted)
    index += start
    const gone = deleted.length - start - end
    if (gone > 0) text.delete(index, gone)
    const fresh = inserted.slice(start, inserted.length - end)
    if (fresh !== '') text.insert(index, fresh)
    index += fresh.length + end
    deleted = ''
  }
  for (const { kind, text: words } of diffWords(before, after)) {
    if (kind === 'deleted') deleted = words
    else if (kind === 'inserted') replace(words)
    else {
      if (deleted !== '') replace('')
      index += words.length
    }
  }
  if (deleted !== '') replace('')
}

/** What turns the marks `now` into `wanted`; null takes one away. */
function markChange(now: Record<string, unknown>, wanted: Record<string, unknown>) {
  const change: Record<string, unknown> = {}
  for (const name of Object.keys(now)) if (!(name in wanted)) change[name] = null
  for (const [name, value] of Object.entries(wanted))
    if (!isSame(now[name], value)) change[name] = value
  return change
}

/** Marks `text`, whose words are those of `wanted` already, like `wanted`. */
function restoreMarks(text: Y.Text, wanted: readonly Insert[]) {
  const lengthOf = ({ insert }: Insert) => (typeof insert === 'string' ? insert.length : 1)
  const now = insertsOf(text)
  let index = 0
  let [n, w, usedN, usedW] = [0, 0, 0, 0]
  for (let a = now[n], b = wanted[w]; a && b; a = now[n], b = wanted[w]) {
    const length = Math.min(lengthOf(a) - usedN, lengthOf(b) - usedW)
    const change = markChange(a.attributes ?? {}, b.attributes ?? {})
    if (Object.keys(change).length > 0) text.format(index, length, change)
    index += length
    usedN += length
    usedW += length
    if (usedN === lengthOf(a)) [n, usedN] = [n + 1, 0]
    if (usedW === lengthOf(b)) [w, usedW] = [w + 1, 0]
  }
}

function restoreText(text: Y.Text, target: Y.Text) {
  const [now, wanted] = [insertsOf(text), insertsOf(target)]
  if (isSame(now, wanted)) return
  const [before, after] = [stringOf(now), stringOf(wanted)]
  if (before === null || after === null) {
    text.delete(0, text.length)
    text.applyDelta(wanted)
    return
  }
  restoreWords(text, before, after)
  restoreMarks(text, wanted)
}

function restoreAttributes(element: Y.XmlElement, target: Y.XmlElement) {
  const wanted: Record<string, unknown> = target.getAttributes()
  const now: Record<string, unknown> = element.getAttributes()
  for (const name of Object.keys(now)) if (!(name in wanted)) element.removeAttribute(name)
  // Yjs stores any JSON as an attribute; its types know strings alone.
  for (const [name, value] of Object.entries(wanted))
    if (!isSame(now[name], value)) element.setAttribute(name, value as string)
}

const isAlike = (a: Child, b: Child) =>
  (a instanceof Y.XmlText && b instanceof Y.XmlText) ||
  (a instanceof Y.XmlElement && b instanceof Y.XmlElement && a.nodeName === b.nodeName)

function empty(child: Child) {
  if (child instanceof Y.XmlText) child.delete(0, child.length)
  else for (const inner of childrenOf(child)) empty(inner)
}

function restoreChildren(parent: Parent, target: Parent, isOccupied: IsOccupied) {
  const [now, wanted] = [childrenOf(parent), childrenOf(target)]
  let index = 0
  const take = (child: Child) => {
    if (isOccupied(child)) {
      empty(child)
      index++
    } else parent.delete(index, 1)
  }
  const add = (child: Child) => parent.insert(index++, [copyOf(child)])
  for (const pair of align(now.map(signatureOf), wanted.map(signatureOf))) {
    const before = pair.before === null ? undefined : now[pair.before]
    const after = pair.after === null ? undefined : wanted[pair.after]
    if (before && after && isAlike(before, after)) {
      restoreChild(before, after, isOccupied)
      index++
      continue
    }
    if (before) take(before)
    if (after) add(after)
  }
}

function restoreChild(child: Child, target: Child, isOccupied: IsOccupied) {
  if (child instanceof Y.XmlText && target instanceof Y.XmlText) restoreText(child, target)
  else if (child instanceof Y.XmlElement && target instanceof Y.XmlElement) {
    restoreAttributes(child, target)
    restoreChildren(child, target, isOccupied)
  }
}

function valueCopy(value: unknown): unknown {
  if (value instanceof Y.Text) {
    const text = new Y.Text()
    text.applyDelta(insertsOf(value))
    return text
  }
  return value instanceof Y.Map ? mapCopy(value) : value
}

const mapCopy = (map: Y.Map<unknown>) =>
  new Y.Map([...map].map(([key, value]): [string, unknown] => [key, valueCopy(value)]))

function restoreMap<V>(map: Y.Map<V>, target: Y.Map<V>) {
  for (const key of map.keys()) if (!target.has(key)) map.delete(key)
  for (const [key, wanted] of target) {
    const now = map.get(key)
    if (now instanceof Y.Map && wanted instanceof Y.Map) restoreMap(now, wanted)
    else if (now instanceof Y.Text && wanted instanceof Y.Text) restoreText(now, wanted)
    else if (!isSame(now, wanted)) map.set(key, valueCopy(wanted) as V) // a copy of a V
  }
}

/** Makes `doc` what `target` is. In one transaction of the caller's. */
export function restoreDraft(doc: Y.Doc, target: Y.Doc, isOccupied: IsOccupied = () => false) {
  for (const field of fragmentFields)
    restoreChildren(fragmentOf(doc, field), fragmentOf(target, field), isOccupied)
  for (const field of textFields) restoreText(textOf(doc, field), textOf(target, field))
  for (const field of rowFields) restoreMap(rowsOf(doc, field), rowsOf(target, field))
  restoreMap(choicesOf(doc), choicesOf(target))
}
