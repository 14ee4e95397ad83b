// What an administrator sets for everybody. A new setting is one line with its value until somebody
// sets it; the server stores and answers all of them alike.
import { z } from 'zod'
import { get, patch } from '#shared/api/contract.ts'

export const Settings = z.strictObject({
  /** Whether the newsroom shows who wrote which words (rule C10). It is recorded either way. */
  authorship: z.boolean().default(true),
})
export type Settings = z.infer<typeof Settings>

export const SettingsChange = z.strictObject({
  authorship: z.boolean().optional(),
} satisfies Record<keyof Settings, z.ZodType>)
export type SettingsChange = z.infer<typeof SettingsChange>

export const settingsApi = {
  get: get('/api/settings', { summary: 'What is set for everybody', reply: Settings }),
  change: patch('/api/settings', {
    summary: 'Change what is set for everybody',
    body: SettingsChange,
    reply: Settings,
  }),
}
