// The state of the slash menu: what it offers, which item is chosen, and what the keys do.
import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { useMemo, useRef, useState } from 'react'
import { type BlockName, blockCommands, matchingBlocks } from './block-commands.ts'
import { blockMessages } from './messages.ts'
import { type Slash, SlashTrigger } from './slash.ts'

interface Open extends Slash {
  left: number
  top: number
}

const labels = [blockMessages.en.blocks, blockMessages.de.blocks]

export function useSlashMenu(getEditor: () => Editor | null) {
  const [open, setOpen] = useState<Open | null>(null)
  const [chosen, setChosen] = useState(0)
  const items = open ? matchingBlocks(open.query, labels) : []

  const choose = (name: BlockName | undefined) => {
    const editor = getEditor()
    if (!editor || !open || !name) return
    setOpen(null)
    editor.view.dispatch(editor.state.tr.delete(open.from, open.to))
    blockCommands[name].run(editor)
  }

  const keys: Record<string, () => void> = {
    ArrowDown: () => setChosen((chosen + 1) % items.length),
    ArrowUp: () => setChosen((chosen + items.length - 1) % items.length),
    Enter: () => choose(items[chosen]),
    Tab: () => choose(items[chosen]),
    Escape: () => setOpen(null),
  }
  // The plugin is made once and asks for the keys of the latest render.
  const latest = useRef(keys)
  latest.current = keys
  const isOpen = useRef(false)
  isOpen.current = open !== null && items.length > 0

  const extension = useMemo(
    () =>
      SlashTrigger.configure({
        onSlash(slash: Slash | null, view: EditorView) {
          setChosen(0)
          if (!slash) return setOpen(null)
          const { left, bottom } = view.coordsAtPos(slash.from)
          setOpen({ ...slash, left, top: bottom + 4 })
        },
        onKey(key: string) {
          const run = isOpen.current ? latest.current[key] : undefined
          run?.()
          return run !== undefined
        },
      }),
    [],
  )
  return { extension, open, items, chosen, choose }
}

export type SlashMenuState = ReturnType<typeof useSlashMenu>
