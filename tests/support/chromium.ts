// A real Chromium for the end-to-end tests. scripts/chromium.mjs has found it; as root it runs without its
// sandbox, and it asks nobody outside for anything.
import { type Browser, chromium } from '@playwright/test'

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
