// What a guest is told of a story besides its draft: what it is, not who works on it, what they plan, what
// the newsroom knows of rights, or how its review stands.
import type { Story } from '#shared/stories/api.ts'

export const storyForGuest = (story: Story): Story => ({
  ...story,
  desk: null,
  plan: { assignees: [], wanted: [], finalRead: null, isNews: false },
  deadline: null,
  urgency: null,
  targetWords: null,
  threads: { open: 0, blocking: 0 },
  checks: { errors: 0, warnings: 0 },
  present: [],
  rights: null,
  embargo: null,
  schedule: null,
  correction: null,
  corrects: null,
  createdBy: null,
})
