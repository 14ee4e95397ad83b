// Ends a build whose files import each other: which of them runs first depends on the page, and the other finds
// nothing where its part should be. How files are grouped in vite.config.ts makes such circles, or none.
import type { Plugin } from 'vite'

/** A way from a file back to itself; null when there is none. */
export function findCircle(imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  function follow(file: string, way: readonly string[]): string[] | null {
    const at = way.indexOf(file)
    if (at !== -1) return [...way.slice(at), file]
    if (done.has(file)) return null
    for (const next of imports.get(file) ?? []) {
      const circle = follow(next, [...way, file])
      if (circle) return circle
    }
    done.add(file)
    return null
  }
  for (const file of imports.keys()) {
    const circle = follow(file, [])
    if (circle) return circle
  }
  return null
}

export const noCircles: Plugin = {
  name: 'no-circles',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(part => part.type === 'chunk')
    const circle = findCircle(new Map(chunks.map(({ fileName, imports }) => [fileName, imports])))
    if (circle) this.error(`these files import each other: ${circle.join(' → ')}`)
  },
}
