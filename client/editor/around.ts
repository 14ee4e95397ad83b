// What stands around a story and is not needed to see it and to write in it. One file, which comes after what is
// (later.tsx).
import { FinalReadBanner } from '#client/planning/FinalReadBanner.tsx'
import { PublishMenu } from '#client/publishing/PublishMenu.tsx'
import { StoryNotices } from '#client/publishing/StoryNotices.tsx'
import { Toasts } from '#client/ui/Toasts.tsx'
import { LateBatches } from './batches/LateBatches.tsx'
import { SlashMenu } from './blocks/SlashMenu.tsx'
import { StoryInput } from './blocks/StoryInput.tsx'
import { TableBar } from './blocks/TableBar.tsx'
import { createTableEditing } from './blocks/tables.ts'
import { Findings } from './checks/Findings.tsx'
import { MarginMarks } from './comments/MarginMarks.tsx'
import { SelectionMenu } from './comments/SelectionMenu.tsx'
import { MediaDialogs } from './media/MediaDialogs.tsx'
import { PictureFields } from './media/PictureFields.tsx'
import { UploadPlace } from './media/UploadPlace.tsx'
import { SidePanel } from './SidePanel.tsx'
import { SuggestingBanner } from './suggestions/SuggestingBanner.tsx'
import { createSuggesting } from './suggestions/suggesting.ts'
import { TakeBack } from './suggestions/TakeBack.tsx'
import { Toolbar } from './Toolbar.tsx'

export const around = {
  createSuggesting,
  createTableEditing,
  FinalReadBanner,
  Findings,
  LateBatches,
  MarginMarks,
  MediaDialogs,
  PictureFields,
  PublishMenu,
  SelectionMenu,
  SidePanel,
  SlashMenu,
  StoryInput,
  StoryNotices,
  SuggestingBanner,
  TableBar,
  TakeBack,
  Toasts,
  Toolbar,
  UploadPlace,
}
