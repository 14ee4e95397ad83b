// A thread for tests of threads.
import { serve } from '#server/threads/serve.ts'

export type Sums = {
  add: (numbers: number[]) => number
  fail: (why: string) => void
  die: (code: number) => void
}

serve<Sums>({
  add: numbers => numbers.reduce((sum, number) => sum + number, 0),
  fail(why) {
    throw new Error(why)
  },
  die: code => process.exit(code),
})
