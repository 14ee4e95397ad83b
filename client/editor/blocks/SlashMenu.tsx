// The blocks that a slash offers, below it: which one is chosen, and what the keys do. The caret stays in the text,
// which owns the keys.
import { Portal } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { useFieldEditors } from '../field-editors.ts'
import { type BlockName, blockCommands, matchingBlocks } from './block-commands.ts'
import styles from './blocks.module.css'
import { blockMessages } from './messages.ts'
import type { SlashState } from './slash.ts'

const labels = [blockMessages.en.blocks, blockMessages.de.blocks]

export function SlashMenu({ slash }: { slash: SlashState }) {
  const texts = useMessages(blockMessages)
  const editors = useFieldEditors()
  const open = useSyncExternalStore(slash.subscribe, slash.found)
  const query = open?.query
  const [choice, setChoice] = useState({ query, index: 0 })
  const items = query === undefined ? [] : matchingBlocks(query, labels)
  // Another query begins at the top again.
  const chosen = choice.query === query ? choice.index : 0
  const move = (by: number) =>
    setChoice({ query, index: (chosen + by + items.length) % items.length })

  function choose(name: BlockName | undefined) {
    const editor = editors.get('body')?.editor
    if (!editor || !open || !name) return
    slash.close()
    editor.view.dispatch(editor.state.tr.delete(open.from, open.to))
    blockCommands[name].run(editor)
  }

  const keys: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => choose(items[chosen]),
    Tab: () => choose(items[chosen]),
    Escape: slash.close,
  }
  useEffect(() =>
    slash.takeKeys(key => {
      const run = items.length > 0 ? keys[key] : undefined
      run?.()
      return run !== undefined
    }),
  )

  if (!open || items.length === 0) return null
  return (
    <Portal>
      <div
        className={styles.menu}
        role="listbox"
        aria-label={texts.insert}
        style={{
          left: Math.min(open.left, window.innerWidth - 240),
          ...(open.top > window.innerHeight - 340
            ? { bottom: window.innerHeight - open.top + 30 }
            : { top: open.top }),
        }}
      >
        {items.map((name, index) => (
          <div
            key={name}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.item}
            onMouseDown={event => {
              event.preventDefault()
              choose(name)
            }}
          >
            <Icon of={blockCommands[name].icon} /> {texts.blocks[name]}
          </div>
        ))}
      </div>
    </Portal>
  )
}
