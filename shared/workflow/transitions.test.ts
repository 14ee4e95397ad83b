import { expect, test } from 'vitest'
import { denied } from '#shared/permissions/grants.ts'
import { type Role, roles } from '#shared/permissions/roles.ts'
import { type Transition, transitions } from './transitions.ts'

const actor = (role: Role) => ({ id: 'u1', name: 'Somebody', roles: [role] })

test('[W1] who may move a draft where', () => {
  const matrix = Object.entries<Transition>(transitions).map(([name, { from, to, needs }]) => {
    const may = roles.filter(role => denied(actor(role), needs) === null)
    return `${name}: ${from.join(', ')} → ${to}: ${may.join(', ')}`
  })
  expect(matrix).toMatchInlineSnapshot(`
    [
      "submit: draft → review: chief, editor, writer",
      "approve: draft, review → ready: chief, editor",
      "sendBack: review, ready → draft: chief, editor",
      "withdrawFromReview: review → draft: chief, editor, writer",
      "reviewAgain: ready → review: chief, editor",
      "spike: draft, review, ready → spiked: chief, editor",
      "unspike: spiked → draft: chief, editor",
    ]
  `)
})

test('[W1] every back step says why, and a story that readers have is never spiked', () => {
  expect(transitions.sendBack.needsNote).toBe(true)
  expect(transitions.reviewAgain.needsNote).toBe(true)
  expect(transitions.spike.needsNote).toBe(true)
  expect(transitions.spike.publicly).not.toContain('live')
  expect(transitions.spike.publicly).not.toContain('scheduled')
})
