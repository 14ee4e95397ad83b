// The actions of a menu, which are those of the command palette too: each with what it does, or why it cannot be
// done. A menu that is made of these offers nothing that the keyboard does not reach.
import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './palette.module.css'
import { type PaletteAction, usePaletteActions } from './registry.tsx'

export interface MenuAction extends PaletteAction {
  /** What it does. */
  help: string
  reason: string | null
}

/** Hands the actions to the palette; returns the items of the menu. */
export function useMenuActions(actions: readonly MenuAction[]): ReactNode {
  usePaletteActions(actions.map(action => ({ words: action.help, ...action })))
  return actions.map(({ id, title, help, reason, run }) => (
    <Menu.Item
      key={id}
      aria-disabled={reason !== null}
      data-off={reason !== null || undefined}
      className={styles.way ?? ''}
      closeMenuOnClick={reason === null}
      onClick={() => reason === null && run()}
    >
      {title}
      <small>{reason ?? help}</small>
    </Menu.Item>
  ))
}
