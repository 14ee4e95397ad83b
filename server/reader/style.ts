// The style sheet of the public site, under an address that names what is in it: whoever has it never asks again,
// and another one is fetched at once.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export const styleSheet = readFileSync(new URL('./reader.css', import.meta.url))

/** The query of its address. */
export const styleVersion = createHash('sha256').update(styleSheet).digest('base64url').slice(0, 12)

export const stylePath = `/reader.css?${styleVersion}`
