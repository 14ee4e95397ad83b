// The others in a draft, without oneself: one's own caret changes with every key and is no news here.
import type { Awareness } from 'y-protocols/awareness'

interface Changes {
  added: number[]
  updated: number[]
  removed: number[]
}

/** Calls `changed` with the others that did something; returns how to stop. */
export function watchOthers(awareness: Awareness, changed: (clients: number[]) => void) {
  const onChange = ({ added, updated, removed }: Changes) => {
    const others = [...added, ...updated, ...removed].filter(id => id !== awareness.clientID)
    if (others.length > 0) changed(others)
  }
  awareness.on('change', onChange)
  return () => awareness.off('change', onChange)
}
