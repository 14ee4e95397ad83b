// One picture: how it looks, what is known about it, where it is used; changed and deleted here.
import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Banner } from '#client/ui/Banner.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FocalPoint } from '#client/ui/FocalPoint.tsx'
import { LoadingBars } from '#client/ui/LoadingBars.tsx'
import type { Media } from '#shared/media/api.ts'
import { altLimit, captionLimit, lineLimit } from '#shared/media/limits.ts'
import { heightAt, renditionUrl, widthNear } from '#shared/media/renditions.ts'
import { denial } from '#shared/permissions/grants.ts'
import { FileFacts } from './FileFacts.tsx'
import { mediaMessages } from './messages.ts'
import styles from './PictureDialog.module.css'
import { PictureUses } from './PictureUses.tsx'
import { mediaQuery } from './queries.ts'

interface Props {
  mediaId: string
  onClose: () => void
}

export function PictureDialog({ mediaId, onClose }: Props) {
  const texts = useMessages(mediaMessages)
  const { data: media, error } = useQuery(mediaQuery(mediaId))
  return (
    <Dialog
      size={980}
      onClose={onClose}
      title={texts.details}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {error && <ProblemBanner error={error} what={texts.failed} />}
      {!media && !error && <LoadingBars label={texts.loading} />}
      {media && <Details key={media.id} media={media} onClose={onClose} />}
    </Dialog>
  )
}

const fieldsOf = ({ caption, alt, credit, creator, rights, focus }: Media) => ({
  caption,
  alt,
  credit,
  creator,
  rights,
  focus,
})

function Details({ media, onClose }: { media: Media; onClose: () => void }) {
  const texts = useMessages(mediaMessages)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const me = useMe()
  const [fields, setFields] = useState(() => fieldsOf(media))
  const refused = denial(me, 'media.update', {}, language)
  const isChanged = JSON.stringify(fields) !== JSON.stringify(fieldsOf(media))
  const width = widthNear(media.width, 960)

  const save = useMutation({
    mutationFn: () =>
      call('PATCH /api/media/:mediaId', { params: { mediaId: media.id }, body: fields }),
    onSuccess(saved) {
      setFields(fieldsOf(saved))
      queries.setQueryData(mediaQuery(media.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: keys.media })
    },
  })

  const set = (change: Partial<typeof fields>) => setFields(before => ({ ...before, ...change }))
  const line = (name: 'credit' | 'creator' | 'rights') => (
    <TextInput
      label={texts[name]}
      maxLength={lineLimit}
      readOnly={refused !== null}
      value={fields[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isChanged && refused === null) save.mutate()
  }

  return (
    <form className={styles.details} onSubmit={submit}>
      <div className={styles.side}>
        <FocalPoint
          src={renditionUrl('', media.id, width, 'webp')}
          width={width}
          height={heightAt(width, media)}
          point={fields.focus}
          label={texts.focus}
          describe={texts.focusAt}
          isDisabled={refused !== null}
          onChange={focus => set({ focus })}
        />
        <p className={styles.help}>
          {texts.focusHelp}{' '}
          {fields.focus && refused === null && (
            <button type="button" className={styles.link} onClick={() => set({ focus: null })}>
              {texts.resetFocus}
            </button>
          )}
        </p>
        <FileFacts media={media} />
        <PictureUses media={media} onRemoved={onClose} />
      </div>
      <div className={styles.fields}>
        {save.isError && <ProblemBanner error={save.error} what={texts.notSaved} />}
        {media.restricted && <Banner kind="info">{texts.restrictedHelp}</Banner>}
        {/algorithmicmedia/i.test(media.digitalSource ?? '') && (
          <Banner kind="warn">{texts.machineMade}</Banner>
        )}
        <Textarea
          label={texts.caption}
          autosize
          minRows={3}
          maxLength={captionLimit}
          readOnly={refused !== null}
          value={fields.caption}
          onChange={({ currentTarget }) => set({ caption: currentTarget.value })}
        />
        <Textarea
          label={texts.alt}
          description={texts.altHelp}
          autosize
          minRows={2}
          maxLength={altLimit}
          readOnly={refused !== null}
          value={fields.alt}
          onChange={({ currentTarget }) => set({ alt: currentTarget.value })}
        />
        {line('credit')}
        {line('creator')}
        {line('rights')}
        <p className={styles.help}>{texts.stayInStories}</p>
        <div className={styles.foot}>
          {refused === null ? (
            <Button type="submit" variant="filled" loading={save.isPending} disabled={!isChanged}>
              {texts.save}
            </Button>
          ) : (
            <ActionButton reason={refused} isReasonShown onPress={() => {}}>
              {texts.save}
            </ActionButton>
          )}
          <span role="status">{save.isSuccess && !isChanged ? texts.saved : ''}</span>
        </div>
      </div>
    </form>
  )
}
