// Puts the bare editor into a page, built as the client is built.
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build } from 'vite'

const entry = fileURLToPath(new URL('bare-page.ts', import.meta.url))

async function bareScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'bare', fileName: 'bare' },
    },
  })
  const output = [built].flat().flatMap(part => ('output' in part ? part.output : []))
  const code = output.find(part => part.type === 'chunk')?.code
  if (!code) throw new Error('the bare editor was not built')
  return code
}

export async function openBare(page: Page, lines: readonly string[]) {
  await page.setContent(
    '<!doctype html><meta charset="utf-8"><style>body{max-width:40rem;font:18px serif}</style>',
  )
  await page.addScriptTag({ content: await bareScript() })
  await page.evaluate(texts => {
    Reflect.get(window, 'openBare')(texts)
  }, lines)
}
