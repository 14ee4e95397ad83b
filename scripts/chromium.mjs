// Finds a Chromium for the browser tests: one that is there, else Playwright's download, else
// Debian's package when we are root, else one sentence that says what to do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const run = (command, args) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0

function installed() {
  const named = process.env.CHROMIUM_PATH
  return [...(named ? [named] : []), ...places, chromium.executablePath()].find(path =>
    existsSync(path),
  )
}

/** The path of a Chromium that can be started. Ends the process with a sentence when there is none. */
export async function findChromium() {
  const found = installed()
  if (found) return found
  console.log('Fetching Chromium for the browser tests.')
  const isRoot = process.getuid?.() === 0
  run('playwright', ['install', 'chromium'])
  // What Playwright downloads needs libraries that a bare Debian lacks.
  if (installed() && isRoot) run('playwright', ['install-deps', 'chromium'])
  if (!installed() && isRoot) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  const fetched = installed()
  if (fetched) return fetched
  console.error(
    'The browser tests need Chromium: install it, or set CHROMIUM_PATH to one, and run npm test again.',
  )
  process.exit(1)
}
