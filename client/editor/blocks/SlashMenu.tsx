// The blocks that a slash offers, below it. The caret stays in the text, which owns the keys.
import { Portal } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { blockCommands } from './block-commands.ts'
import styles from './blocks.module.css'
import { blockMessages } from './messages.ts'
import type { SlashMenuState } from './use-slash-menu.ts'

export function SlashMenu({ menu }: { menu: SlashMenuState }) {
  const texts = useMessages(blockMessages)
  const { open, items, chosen, choose } = menu
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
