// A real Chromium for the end-to-end tests. scripts/chromium.mjs has found it; as root it runs without its
// sandbox, and it asks nobody outside for anything.
import { type Browser, chromium } from '@playwright/test'

export const chromiumPath = () => process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
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
