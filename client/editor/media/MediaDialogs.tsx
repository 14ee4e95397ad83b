// The dialogs of pictures and embeds, fetched when they are first opened.
import { Suspense } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { part } from '#client/ui/part.tsx'
import { embedOf } from '#shared/article/embeds.ts'
import { addEmbed } from './embed-paste.ts'
import { storyMediaMessages } from './messages.ts'
import type { StoryMediaState } from './use-story-media.ts'

const PicturePicker = part(
  async () => (await import('#client/media/PicturePicker.tsx')).PicturePicker,
)
const EmbedDialog = part(async () => (await import('./EmbedDialog.tsx')).EmbedDialog)

export function MediaDialogs({ media, dialog, closeDialog }: StoryMediaState) {
  const texts = useMessages(storyMediaMessages)

  function embed(address: string) {
    closeDialog()
    const editor = media.body()
    if (!editor) return
    const known = embedOf(address)
    const tr = known && addEmbed(editor.state, known)
    if (tr) editor.view.dispatch(tr)
    else {
      const link = { type: 'link', attrs: { href: address } }
      editor
        .chain()
        .insertContent({ type: 'text', text: address, marks: [link] })
        .run()
    }
    editor.view.focus()
  }

  return (
    <Suspense>
      {dialog?.kind === 'picture' && (
        <PicturePicker
          title={dialog.replace === null ? texts.pick : texts.pickOther}
          onClose={closeDialog}
          {...(dialog.replace === null && {
            onFiles: files => {
              closeDialog()
              media.upload(files)
            },
          })}
          onChoose={chosen => {
            closeDialog()
            media.insert(chosen, dialog.replace)
          }}
        />
      )}
      {dialog?.kind === 'embed' && <EmbedDialog onClose={closeDialog} onEmbed={embed} />}
    </Suspense>
  )
}
