// What a browser fetches before it shows the newsroom's first page, and what the editor adds to that: script and
// style as gzip at level 9, in KiB. Builds into a folder of its own. Run with `npm run bench -- bundle`; the
// exit code is 1 when a promise is broken.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

/** KiB. */
const promised = { firstPage: 220, editor: 200 }

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
  const editor = [...filesOf('StoryRoute.tsx')].filter(file => !firstPage.has(file))
  const sizes = { firstPage: kib(firstPage), editor: kib(editor) }
  for (const part of ['firstPage', 'editor'] as const) {
    const isKept = sizes[part] <= promised[part]
    const name = part === 'firstPage' ? 'first page' : 'editor adds'
    process.stdout.write(
      `${name}: ${sizes[part].toFixed(1)} of ${promised[part]} KiB${isKept ? '' : ', TOO MUCH'}\n`,
    )
    if (!isKept) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
