// Keeps the shape that ARCHITECTURE.md draws: the direction of imports, purity, privacy of features,
// narrow waists. Imports are read with a parser, not with a compiler.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'
import { findCircle } from '../scripts/no-circles.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

interface Source {
  path: string
  /** What it imports: a path from the root, or a package's name. */
  imports: string[]
  text: string
}

const isTest = (path: string) => /\.(test|e2e)\.tsx?$/.test(path)

function filesIn(folder: string) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

function resolve(from: string, specifier: string) {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return join(dirname(from), specifier)
  return specifier.startsWith('node:') ? specifier : packageOf(specifier)
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const { module } = parseSync(path, text)
  const specifiers = [
    ...module.staticImports.map(entry => entry.moduleRequest.value),
    ...module.staticExports.flatMap(entry =>
      entry.entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/['"`]/g, ''),
    ),
  ]
  return { path, text, imports: specifiers.map(specifier => resolve(path, specifier)) }
}

const sources = ['client', 'server', 'shared'].flatMap(filesIn).map(read)
const product = sources.filter(({ path }) => !isTest(path))

/** "file → what it must not import", for a readable failure. */
const offences = (from: RegExp, forbidden: (imported: string, path: string) => boolean) =>
  product
    .filter(({ path }) => from.test(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(imported => forbidden(imported, path))
        .map(imported => `${path} → ${imported}`),
    )

test('client → shared ← server, never another way', () => {
  expect(offences(/^client\//, imported => /^(server|tests)\//.test(imported))).toEqual([])
  expect(offences(/^server\//, imported => /^(client|tests)\//.test(imported))).toEqual([])
  expect(offences(/^shared\//, imported => /^(client|server|tests)\//.test(imported))).toEqual([])
})

test('no file imports itself by way of others, not even a type or what comes later', () => {
  expect(findCircle(new Map(product.map(({ path, imports }) => [path, imports])))).toBeNull()
})

test('shared is plain data and rules: only zod, Yjs and the document half of TipTap', () => {
  const allowed =
    /^(shared\/.*|zod|yjs|lib0|fractional-indexing|@tiptap\/(core|pm|y-tiptap|extension-[\w-]+))$/
  expect(offences(/^shared\//, imported => !allowed.test(imported))).toEqual([])
})

test('pure folders know no clock, randomness, network, file or environment', () => {
  const pure =
    /^(shared|server\/publishing\/exporters|server\/publishing\/feeds|server\/wire\/parsers)\//
  expect(offences(pure, imported => imported.startsWith('node:'))).toEqual([])
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bcrypto\./
  expect(
    product
      .filter(({ path, text }) => pure.test(path) && impure.test(text))
      .map(({ path }) => path),
  ).toEqual([])
})

test('only draft.ts knows the names inside a Y.Doc', () => {
  const names = /\.(getXmlFragment|getText|getMap|getArray)\b/
  expect(product.filter(({ text }) => names.test(text)).map(({ path }) => path)).toEqual([
    'shared/article/draft.ts',
  ])
})

test('only main.ts knows the process', () => {
  const users = product.filter(
    ({ path, text }) => /^server\//.test(path) && /\bprocess\b\./.test(withoutComments(text)),
  )
  expect(users.map(({ path }) => path)).toEqual(['server/main.ts'])
})

test('SQL stays in stores and in the database folder', () => {
  const queries = /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
  const offenders = product.filter(
    ({ path, text }) =>
      /^server\//.test(path) && queries.test(text) && !/^server\/db\/|store\.ts$/.test(path),
  )
  expect(offenders.map(({ path }) => path)).toEqual([])
})

test('services know no request, stores know no rules', () => {
  expect(offences(/^server\/.*\/(service|store)\.ts$/, imported => imported === 'express')).toEqual(
    [],
  )
  expect(
    offences(/^server\/.*\/store\.ts$/, imported =>
      /^shared\/permissions\/|service\.ts$/.test(imported),
    ),
  ).toEqual([])
})

test('a feature reaches another only through its service, not its store', () => {
  const feature = (path: string) => path.split('/')[1]
  expect(
    offences(
      /^server\/(?!compose\/)/,
      (imported, path) =>
        /^server\/.*\/store\.ts$/.test(imported) && feature(imported) !== feature(path),
    ),
  ).toEqual([])
})

test('only the composition root knows how parts are put together', () => {
  const isRoot = (path: string) => /^server\/(app\.ts|compose\/)/.test(path)
  expect(
    offences(/^server\//, (imported, path) => /^server\/compose\//.test(imported) && !isRoot(path)),
  ).toEqual([])
})

test('ui/ knows no API and no router', () => {
  expect(
    offences(/^client\/ui\//, imported => /^client\/(?!ui\/|i18n\/)|^@tanstack\//.test(imported)),
  ).toEqual([])
})

test('y-prosemirror is never beside y-tiptap, and barrels are nowhere', () => {
  expect(offences(/./, imported => imported === 'y-prosemirror')).toEqual([])
  expect(product.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path)).toEqual(
    [],
  )
})

test('every file opens by saying what it is', () => {
  const silent = product.filter(({ text }) => !/^(\/\/|\/\*\*)/.test(text))
  expect(silent.map(({ path }) => path)).toEqual([])
})

test('dialogs are opened by ui/Dialog alone, which gives the focus back', () => {
  const own = product
    .filter(
      ({ path, text }) => path !== 'client/ui/Dialog.tsx' && /<(Modal|Drawer)[\s>]/.test(text),
    )
    .map(({ path }) => path)
  expect(own).toEqual([])
})
