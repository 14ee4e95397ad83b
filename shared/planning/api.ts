// Planning on the wire: who does what for a story until when, what is still wanted, who reads it last, and
// handing over at the end of a shift. All of it beside the draft, on record.
import { z } from 'zod'
import { del, get, patch, post } from '#shared/api/contract.ts'
import { Person } from '#shared/auth/api.ts'
import { assignmentRoles, finalReadMinutes, taskKinds, taskStates } from './vocabulary.ts'

export const Assignment = z.object({ person: Person, role: z.enum(assignmentRoles) })
export type Assignment = z.infer<typeof Assignment>

/** Something that a story still needs, or no longer. */
export const Task = z.object({
  id: z.string(),
  kind: z.enum(taskKinds),
  text: z.string(),
  state: z.enum(taskStates),
  /** Who set the state last, and when. */
  by: Person.nullable(),
  at: z.iso.datetime(),
})
export type Task = z.infer<typeof Task>

/** Somebody reads the story for the last time until then; nobody is shut out meanwhile. */
export const FinalRead = z.object({
  by: Person,
  since: z.iso.datetime(),
  until: z.iso.datetime(),
})
export type FinalRead = z.infer<typeof FinalRead>

/** `urgency` after IPTC, 1 to 9; `targetWords` in words; `handover` for whoever takes over. */
export const Plan = z.object({
  deadline: z.iso.datetime().nullable(),
  urgency: z.int().min(1).max(9).nullable(),
  targetWords: z.int().min(1).max(100_000).nullable(),
  handover: z.string().nullable(),
  assignees: z.array(Assignment),
  tasks: z.array(Task),
  finalRead: FinalRead.nullable(),
})
export type Plan = z.infer<typeof Plan>

export const PlanChange = z.strictObject({
  deadline: z.iso.datetime().nullable().optional(),
  urgency: Plan.shape.urgency.optional(),
  targetWords: Plan.shape.targetWords.optional(),
  handover: z.string().trim().max(2000).nullable().optional(),
})
export type PlanChange = z.infer<typeof PlanChange>

export const NewAssignment = z.strictObject({
  userId: z.string(),
  role: z.enum(assignmentRoles),
})
export type NewAssignment = z.infer<typeof NewAssignment>

export const NewTask = z.strictObject({
  kind: z.enum(taskKinds),
  text: z.string().trim().max(300).default(''),
})
export type NewTask = z.infer<typeof NewTask>

/** A kept filter of the list: its query, as the address has it. */
export const SavedView = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  /** For everybody, or for whoever made it. */
  isShared: z.boolean(),
  by: Person.nullable(),
})
export type SavedView = z.infer<typeof SavedView>

const StoryParams = z.object({ storyId: z.string() })

export const planningApi = {
  plan: get('/api/stories/:storyId/plan', {
    summary: 'Deadline, urgency, length, people and tasks of a story',
    params: StoryParams,
    reply: Plan,
  }),
  change: patch('/api/stories/:storyId/plan', {
    summary: 'Change deadline, urgency, target length, or the note for whoever takes over',
    params: StoryParams,
    body: PlanChange,
    reply: Plan,
  }),
  assign: post('/api/stories/:storyId/assignees', {
    summary: 'Give somebody a part in a story',
    params: StoryParams,
    body: NewAssignment,
    status: 201,
    reply: Plan,
  }),
  unassign: del('/api/stories/:storyId/assignees/:userId/:role', {
    summary: 'Take somebody’s part in a story away',
    params: StoryParams.extend({ userId: z.string(), role: z.string() }),
    reply: Plan,
  }),
  addTask: post('/api/stories/:storyId/tasks', {
    summary: 'Say what a story still needs',
    params: StoryParams,
    body: NewTask,
    status: 201,
    reply: Plan,
  }),
  setTask: patch('/api/tasks/:taskId', {
    summary: 'A task is done, not needed, or open again',
    params: z.object({ taskId: z.string() }),
    body: z.strictObject({ state: z.enum(taskStates) }),
    reply: Plan,
  }),
  beginFinalRead: post('/api/stories/:storyId/final-read', {
    summary: 'Read the story for the last time; others are asked to wait, nobody is shut out',
    params: StoryParams,
    body: z.strictObject({
      minutes: z.int().min(1).max(finalReadMinutes.most).default(finalReadMinutes.usual),
    }),
    status: 201,
    reply: Plan,
  }),
  endFinalRead: del('/api/stories/:storyId/final-read', {
    summary: 'The final read is over',
    params: StoryParams,
    reply: Plan,
  }),
  reassign: post('/api/people/:userId/reassign', {
    summary: 'Give all that is assigned to a person to somebody else',
    params: z.object({ userId: z.string() }),
    body: z.strictObject({
      to: z.string(),
      /** Only these; without it, everything that is not published. */
      stories: z.array(z.string()).max(500).optional(),
    }),
    reply: z.object({ stories: z.int() }),
  }),
  look: post('/api/stories/:storyId/look', {
    summary: 'One has seen the story as it is now',
    params: StoryParams,
  }),
  views: get('/api/views', {
    summary: 'Saved views of the list: one’s own, and those for everybody',
    reply: z.array(SavedView),
  }),
  saveView: post('/api/views', {
    summary: 'Save a view of the list',
    body: z.strictObject({
      name: z.string().trim().min(1, 'a name').max(60),
      query: z.string().max(500),
      isShared: z.boolean().default(false),
    }),
    status: 201,
    reply: SavedView,
  }),
  removeView: del('/api/views/:viewId', {
    summary: 'Remove a saved view',
    params: z.object({ viewId: z.string() }),
  }),
}
