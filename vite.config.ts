// How the client is built (Vite) and how everything is tested (Vitest): unit tests beside their files,
// integration tests against the real server, end-to-end tests in a real Chromium.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { noCircles } from './scripts/no-circles.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

const one = [
  'yjs',
  'y-protocols',
  'prosemirror-model',
  'prosemirror-state',
  'prosemirror-view',
  'react',
  'react-dom',
]

/** Modules that the same pages need are one file, and small files that nearly the same pages need. */
const merged = { entriesAware: true, entriesAwareMergeThreshold: 10_000 }

export default defineConfig({
  root: `${root}client`,
  base: '/newsroom/',
  plugins: [react(), noCircles],
  resolve: { dedupe: one },
  build: {
    outDir: `${root}dist`,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // A file of a few bytes costs a page as long a wait as a large one.
        codeSplitting: {
          groups: [
            { name: 'newsroom', tags: ['$initial'] },
            // Before the rest, so that nothing is merged into it that one sees a story and writes without.
            { name: 'story', test: /client\/editor\/StoryEditor\.tsx$/, ...merged },
            { name: 'shared', minShareCount: 2, ...merged },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/collab', '/events', '/export', '/media'].map(path => [
        path,
        { target: 'http://127.0.0.1:4000', ws: path === '/collab' || path === '/events' },
      ]),
    ),
  },
  // Two files at a time, also where the machine has no more cores: most of them wait more than they compute.
  test: {
    root,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // They leave nothing behind, and half of their time was the making of workers.
          isolate: false,
          root,
          maxWorkers: 2,
          testTimeout: 30_000,
          include: [
            '{client,server,shared}/**/*.test.{ts,tsx}',
            'tests/bench/**/*.test.ts',
            'tests/architecture.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          root,
          maxWorkers: 2,
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          root,
          include: ['tests/e2e/**/*.e2e.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
