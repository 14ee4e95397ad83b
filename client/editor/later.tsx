// The parts of a story's page that come after the story itself: one file, asked for when the page is first drawn. Each
// stands in a Suspense that keeps its place free.
import { type ComponentType, lazy } from 'react'
import { keepAsking } from '#client/ui/keep-asking.ts'
import type { around } from './around.ts'

type Around = typeof around

export const loadAround = keepAsking(async () => (await import('./around.ts')).around)

const part = <Props,>(pick: (all: Around) => ComponentType<Props>) =>
  lazy(async () => ({ default: pick(await loadAround()) }))

export const FinalReadBanner = part(all => all.FinalReadBanner)
export const Findings = part(all => all.Findings)
export const LateBatches = part(all => all.LateBatches)
export const MarginMarks = part(all => all.MarginMarks)
export const MediaDialogs = part(all => all.MediaDialogs)
export const PictureFields = part(all => all.PictureFields)
export const PublishMenu = part(all => all.PublishMenu)
export const SelectionMenu = part(all => all.SelectionMenu)
export const SidePanel = part(all => all.SidePanel)
export const SlashMenu = part(all => all.SlashMenu)
export const StoryInput = part(all => all.StoryInput)
export const StoryNotices = part(all => all.StoryNotices)
export const SuggestingBanner = part(all => all.SuggestingBanner)
export const TableBar = part(all => all.TableBar)
export const TakeBack = part(all => all.TakeBack)
export const Toasts = part(all => all.Toasts)
export const Toolbar = part(all => all.Toolbar)
export const UploadPlace = part(all => all.UploadPlace)
