// The carets and selections of the others, in the colours of the theme. A name shows for a moment after
// its owner typed, then only its square stays (the mock's motion rules).
import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'

interface CaretUser {
  name?: unknown
  colour?: unknown
}

const colourOf = ({ colour }: CaretUser) =>
  typeof colour === 'number' && colour >= 1 && colour <= 8 ? colour : 8

const variable = (user: CaretUser) => `--pc: var(--sf-peer-${colourOf(user)})`

function caretOf(user: CaretUser, client: number) {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.dataset.client = String(client)
  caret.setAttribute('style', variable(user))
  const flag = document.createElement('b')
  // Shown by CSS: the name is not part of the text, for copying or for a screen reader.
  flag.dataset.name = typeof user.name === 'string' ? (user.name.split(' ')[0] ?? '') : ''
  // Word joiners keep the caret from being a place where the line may break.
  caret.append('\u2060', flag, '\u2060')
  return caret
}

/** How long a name shows after its owner did something, in milliseconds. */
const shown = 3000

export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options
    if (!awareness) return []
    return [
      yCursorPlugin(awareness, {
        cursorBuilder: caretOf,
        selectionBuilder: user => ({ class: 'caret-selection', style: variable(user) }),
      }),
    ]
  },
})

/** Marks the carets of clients that did something, for as long as their names show. */
export function watchCarets(awareness: Awareness, root: HTMLElement) {
  const timers = new Map<number, number>()
  const carets = (client: number) =>
    root.querySelectorAll<HTMLElement>(`.caret[data-client="${client}"]`)
  const onUpdate = ({ added, updated }: { added: number[]; updated: number[] }) => {
    for (const client of [...added, ...updated]) {
      window.clearTimeout(timers.get(client))
      // After the editors have drawn the caret in its new place.
      requestAnimationFrame(() => {
        for (const caret of carets(client)) caret.dataset.active = ''
      })
      timers.set(
        client,
        window.setTimeout(() => {
          for (const caret of carets(client)) delete caret.dataset.active
        }, shown),
      )
    }
  }
  awareness.on('change', onUpdate)
  return () => {
    awareness.off('change', onUpdate)
    for (const timer of timers.values()) window.clearTimeout(timer)
  }
}
