// /newsroom/media: every picture of the newsroom, found by its words, described, and brought in.
import { Button, FileButton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { ActionButton } from '#client/ui/ActionButton.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { Bar, Grow } from '#client/ui/Shell.tsx'
import { pictureTypes } from '#shared/media/limits.ts'
import { denial } from '#shared/permissions/grants.ts'
import { MediaGrid } from './MediaGrid.tsx'
import styles from './MediaPage.module.css'
import { mediaMessages } from './messages.ts'
import { PictureDialog } from './PictureDialog.tsx'
import { UploadList } from './UploadList.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useUploads } from './use-uploads.ts'

export function MediaPage() {
  const texts = useMessages(mediaMessages)
  const { language } = useLanguage()
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { search = '', picture } = useSearch({ from: '/signed-in/frame/newsroom/media' })
  const uploads = useUploads()
  const refused = denial(me, 'media.add', {}, language)

  const show = (next: { search?: string; picture?: string }) => void navigate(paths.media(next))

  function add(files: readonly File[]) {
    if (refused !== null) return
    for (const file of files) {
      uploads.start(file, {
        onDone: () => void queries.invalidateQueries({ queryKey: keys.media }),
      })
    }
  }
  const { isOver, handlers } = useFileDrop(add)

  const upload =
    refused === null ? (
      <FileButton multiple accept={pictureTypes.join(',')} onChange={add}>
        {props => (
          <Button variant="filled" leftSection={<Icon of={IconUpload} />} {...props}>
            {texts.upload}
          </Button>
        )}
      </FileButton>
    ) : (
      <ActionButton reason={refused} onPress={() => {}}>
        {texts.upload}
      </ActionButton>
    )

  return (
    <>
      <title>{`${texts.title} · Standfirst`}</title>
      <Bar title={texts.title}>
        <Grow />
        <Search value={search} onSearch={words => show(words === '' ? {} : { search: words })} />
        {upload}
      </Bar>
      <UploadList uploads={uploads} />
      <div className={styles.drop} data-over={isOver || undefined} {...handlers}>
        {isOver && <p className={styles.dropHere}>{texts.dropHere}</p>}
        <MediaGrid
          search={search}
          begin={upload}
          onClear={() => show({})}
          onChoose={({ id }) => show({ ...(search && { search }), picture: id })}
        />
      </div>
      {picture && (
        <PictureDialog mediaId={picture} onClose={() => show(search ? { search } : {})} />
      )}
    </>
  )
}

function Search({ value, onSearch }: { value: string; onSearch: (words: string) => void }) {
  const texts = useMessages(mediaMessages)
  const [typed, setTyped] = useState(value)
  const [rested] = useDebouncedValue(typed.trim(), 250)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed leads to the URL
  useEffect(() => {
    if (rested !== value) onSearch(rested)
  }, [rested])

  return (
    <TextInput
      type="search"
      className={styles.search ?? ''}
      aria-label={texts.search}
      placeholder={texts.searchHint}
      leftSection={<Icon of={IconSearch} />}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  )
}
