// What an administrator sets for everybody. A new setting is one line with its value until somebody
// sets it; the server stores and answers all of them alike.
import { z } from 'zod'
import { get, patch } from '#shared/api/contract.ts'
import { contrast } from '#shared/site/colour.ts'

/** Links have to be readable (WCAG 2.2, 1.4.3). */
const Accent = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'a colour such as #204a94')
  .refine(colour => contrast(colour, '#ffffff') >= 4.5, 'is too pale to be read on white')

const Logo = z
  .string()
  .max(100_000, 'is too large: 70 KB at most')
  .regex(/^data:image\/(?:png|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/, 'is a PNG, WebP or SVG')

const Look = {
  /** The name of the public site; null: as the server was started with. */
  siteName: z.string().trim().min(1).max(100).nullable(),
  /** A line below the name. */
  tagline: z.string().trim().max(160),
  /** The colour of links and kickers on white; the dark one is made from it. */
  accent: Accent.nullable(),
  /** A picture in place of the name, as a data URL. */
  logo: Logo.nullable(),
}

export const Settings = z.strictObject({
  /** Whether every export format is public, or only pages and feeds. */
  formatsPublic: z.boolean().default(true),
  siteName: Look.siteName.default(null),
  tagline: Look.tagline.default(''),
  accent: Look.accent.default(null),
  logo: Look.logo.default(null),
  /** Whether the newsroom shows who wrote which words (rule C10). It is recorded either way. */
  authorship: z.boolean().default(true),
})
export type Settings = z.infer<typeof Settings>

export const SettingsChange = z.strictObject({
  formatsPublic: z.boolean().optional(),
  siteName: Look.siteName.optional(),
  tagline: Look.tagline.optional(),
  accent: Look.accent.optional(),
  logo: Look.logo.optional(),
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
