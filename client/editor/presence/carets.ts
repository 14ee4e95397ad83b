// The carets and selections of the others, in the colours of the theme. They move along with the text, and are
// looked up once a frame when their owners did something. A name shows for a moment after its owner typed, then only its
// square stays (the mock's motion rules).
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import { caretPlaces } from './caret-places.ts'
import { readCaret } from './keep-caret.ts'
import { watchOthers } from './watch-others.ts'

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

/** Milliseconds after which carets that moved along are looked up, when their owners told nothing new. */
const settled = 300

const key = new PluginKey<DecorationSet>('carets')

function caretsIn(state: EditorState, awareness: Awareness): DecorationSet {
  const places = caretPlaces(state)
  if (!places) return DecorationSet.empty
  const end = Math.max(state.doc.content.size - 1, 0)
  const decorations: Decoration[] = []
  for (const [client, { cursor, user = {} }] of awareness.getStates()) {
    if (client === awareness.clientID || !cursor) continue
    const anchor = places.positionOf(cursor.anchor)
    const head = places.positionOf(cursor.head)
    if (anchor === null || head === null) continue
    const [a, b] = [Math.min(anchor, end), Math.min(head, end)]
    const name = `${client}:${user.name}:${user.colour}`
    decorations.push(Decoration.widget(b, () => caretOf(user, client), { key: name, side: 10 }))
    if (a === b) continue
    decorations.push(
      Decoration.inline(
        Math.min(a, b),
        Math.max(a, b),
        { class: 'caret-selection', style: variable(user) },
        { key: name, inclusiveEnd: true, inclusiveStart: false },
      ),
    )
  }
  return DecorationSet.create(state.doc, decorations)
}

const signatureOf = (carets: DecorationSet) =>
  carets
    .find()
    .map(({ from, to, spec }) => `${spec.key}@${from}-${to}`)
    .sort()
    .join()

function keepCarets(view: EditorView, awareness: Awareness) {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    timer ??= setTimeout(plan, settled)
  }
  function look() {
    frame = 0
    if (view.isDestroyed) return
    // A caret that is put into a text ends what is composed in it.
    if (view.composing) return later()
    readCaret(view)
    const carets = caretsIn(view.state, awareness)
    if (signatureOf(carets) !== signatureOf(key.getState(view.state) ?? DecorationSet.empty))
      view.dispatch(view.state.tr.setMeta(key, carets))
  }
  const plan = () => {
    clearTimeout(timer)
    timer = undefined
    frame ||= requestAnimationFrame(look)
  }
  const stop = watchOthers(awareness, plan)
  plan()
  return {
    update({ state }: EditorView, before: EditorState) {
      if (state.doc !== before.doc) later()
    },
    destroy() {
      stop()
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    },
  }
}

export const Carets = Extension.create<{ awareness: Awareness | null }>({
  name: 'carets',
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options
    if (!awareness) return []
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, carets) {
            const fresh: DecorationSet | undefined = tr.getMeta(key)
            return fresh ?? (tr.docChanged ? carets.map(tr.mapping, tr.doc) : carets)
          },
        },
        props: { decorations: state => key.getState(state) },
        view: view => keepCarets(view, awareness),
      }),
    ]
  },
})

/** Marks the carets of clients that did something, for as long as their names show. */
export function watchCarets(awareness: Awareness, root: HTMLElement) {
  const timers = new Map<number, number>()
  const carets = (client: number) =>
    root.querySelectorAll<HTMLElement>(`.caret[data-client="${client}"]`)
  const stop = watchOthers(awareness, clients => {
    for (const client of clients) {
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
  })
  return () => {
    stop()
    for (const timer of timers.values()) window.clearTimeout(timer)
  }
}
