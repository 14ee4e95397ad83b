// What a sign at the ends of a line makes of it: a point of a list, or a crosshead between dashes.

export interface PointRead {
  sign: string
  text: string
}

// Signs that are only ever bullets may touch the text; those that are also dashes may not.
const bullet = /^(?<sign>[•▪◦‣■●])\s*(?=\S)|^(?<dash>[*·–-])\s+(?=\S)/u

/** "• A point", "- a point"; null when it is anything else. */
export function readPoint(text: string): PointRead | null {
  const found = bullet.exec(text)
  const sign = found?.groups?.sign ?? found?.groups?.dash
  return found && sign !== undefined ? { sign, text: text.slice(found[0].length) } : null
}

/** Whether a point's sign may also be a dash in a sentence. */
export const mayBeDash = ({ sign }: PointRead) => sign === '-' || sign === '–'

const dashed = /^(?<sign>[-–—=*_+#]{1,3})\s+(?<text>\S.*?)\s+\k<sign>$/u

/** The words of "- Deuxième année difficile -"; null when it is anything else. */
export const readDashed = (text: string) =>
  (text.length <= 100 && dashed.exec(text)?.groups?.text) || null
