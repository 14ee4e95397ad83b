// `npm run bench`: the room server beside others, in one run, in turns (design §7). Prints tables, writes
// the figures as JSON. Compare what stands in one table; the machine decides about the absolute numbers.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname } from 'node:path'
import { install } from './install.ts'
import { checkGenerator } from './measures/check.ts'
import { measureJoining, measureMemory } from './measures/joining.ts'
import { type LoadRow, loads, measureLoad } from './measures/loads.ts'
import { measureOpening } from './measures/opening.ts'
import { type Figures, report } from './report.ts'
import { readSettings, type Settings } from './settings.ts'

async function measure(settings: Settings): Promise<Figures> {
  const { parts, rounds, seconds } = settings
  const rows: LoadRow[] = []
  const check = parts.includes('check') ? await checkGenerator(settings) : []
  for (const [index, load] of loads.entries()) {
    if (!parts.includes('loads') || !settings.loads.includes(index + 1)) continue
    rows.push(...(await measureLoad(load, settings)))
  }
  return {
    at: new Date().toISOString(),
    node: process.version,
    cpus: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    rounds,
    seconds,
    check,
    loads: rows,
    opening: parts.includes('open') ? await measureOpening(settings) : null,
    joining: parts.includes('join') ? await measureJoining(settings) : [],
    memory: parts.includes('memory') ? await measureMemory(settings) : [],
  }
}

try {
  const settings = readSettings(process.argv.slice(2), what => process.stderr.write(`${what}\n`))
  if (settings.servers.some(name => name !== 'standfirst')) install('peers')
  const figures = await measure(settings)
  mkdirSync(dirname(settings.json), { recursive: true })
  writeFileSync(settings.json, `${JSON.stringify(figures, null, 2)}\n`)
  process.stdout.write(`\n${report(figures)}\n\nThe figures are in ${settings.json}.\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
