// What a browser fetches before it shows the newsroom's first page, what the editor adds to that until one sees a story
// and writes in it, and what comes after by itself: script and style as gzip at level 9, in KiB. Parts that wait for a
// press are not counted. Builds into a folder of its own. Run with `npm run bench -- bundle`; the exit code is 1 when a
// promise is broken.
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

/** KiB. */
const promised = { firstPage: 220, editor: 200 }

/** The page of a story and what it fetches without a press. */
const entries = {
  editor: ['StoryRoute.tsx', 'editor/OpenStory.tsx'],
  after: ['editor/around.ts'],
}

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
)

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'standfirst-bundle-'))
const vite = join(root, 'node_modules', '.bin', 'vite')

try {
  execFileSync(vite, ['build', '--manifest', '--outDir', folder, '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const manifest = Manifest.parse(
    JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')),
  )

  /** The files of an entry: itself, what it imports statically, and their styles. */
  function filesOf(name: string, found = new Set<string>()): Set<string> {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not among what was built`)
    if (found.has(chunk.file)) return found
    found.add(chunk.file)
    for (const style of chunk.css) found.add(style)
    for (const imported of chunk.imports) filesOf(imported, found)
    return found
  }
  const kib = (files: Iterable<string>) =>
    [...files].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
      0,
    ) / 1024

  const firstPage = filesOf('index.html').add('start.js')
  const allOf = (names: readonly string[], before: ReadonlySet<string>[]) => {
    const files = names.reduce((found, name) => filesOf(name, found), new Set<string>())
    return [...files].filter(file => !before.some(known => known.has(file)))
  }
  const editor = allOf(entries.editor, [firstPage])
  const after = allOf(entries.after, [firstPage, new Set(editor)])
  const checks = globSync('assets/preflight-worker-*.js', { cwd: folder })

  const say = (name: string, size: number, most = Number.POSITIVE_INFINITY) => {
    const promise = Number.isFinite(most) ? ` of ${most}` : ''
    const isKept = size <= most
    process.stdout.write(`${name}: ${size.toFixed(1)}${promise} KiB${isKept ? '' : ', TOO MUCH'}\n`)
    if (!isKept) process.exitCode = 1
  }
  say('first page', kib(firstPage), promised.firstPage)
  say('editor adds, to see a story and write in it', kib(editor), promised.editor)
  say('comes after by itself', kib(after))
  say('the checks, in a worker', kib(checks))
  say('editor, all of it', kib([...editor, ...after, ...checks]))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
