// How long Yjs itself needs to load a state, in a fresh process: what opening a story is held against.
import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { now } from './clock.ts'
import { serve } from './tasks.ts'

serve(async ({ file }: { file: string }) => {
  const state = readFileSync(file)
  const begun = now()
  Y.applyUpdate(new Y.Doc(), state)
  return now() - begun
})
