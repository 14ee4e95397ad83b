// What a form changed of a desk; the rest is not sent.
import type { Desk, DeskChange } from '#shared/desks/api.ts'

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(item => b.includes(item))

export function changeOf(before: Desk, { name, members, kind, signOffs, reviewer, ownCopy }: Desk) {
  return {
    ...(name.trim() !== before.name && { name: name.trim() }),
    ...(!sameSet(members, before.members) && { members }),
    ...(kind !== before.kind && { kind }),
    ...(!sameSet(signOffs, before.signOffs) && { signOffs }),
    ...(reviewer !== before.reviewer && { reviewer }),
    ...(ownCopy !== before.ownCopy && { ownCopy }),
  } satisfies DeskChange
}
