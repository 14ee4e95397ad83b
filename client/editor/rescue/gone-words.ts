// Words that went with a block which others took away before they had heard of them: they are in nobody's text,
// so they are set aside like what the server would not take (rule C4).
import type { TextRun } from '#shared/article/runs.ts'
import type { Gone } from '../session/carry-words.ts'
import { joinPieces, type Unsent, unsentPieces } from './typed-here.ts'

/** Characters. Fewer are only what nobody has heard yet of who is typing. */
const worthKeeping = 3

const wordsOf = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('')

/** The words and the blocks that they stood in; null when they are elsewhere, or none. */
export function goneWords({ blocks, made }: Gone, unsent: Unsent) {
  const isLost = (piece: string) =>
    piece.trim() !== '' && !made.some(text => text.includes(piece.trim()))
  const lost = blocks
    .map(runs => ({ runs, words: joinPieces(unsentPieces(runs, unsent).filter(isLost)) }))
    .filter(({ words }) => words.length >= worthKeeping)
  if (lost.length === 0) return null
  return {
    typed: lost.map(({ words }) => words).join('\n\n'),
    text: lost.map(({ runs }) => wordsOf(runs)).join('\n\n'),
  }
}
