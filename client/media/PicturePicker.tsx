// Which picture: files of this computer, or one of the library.
import { Button, FileButton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import type { Media } from '#shared/media/api.ts'
import { pictureTypes } from '#shared/media/limits.ts'
import { MediaGrid } from './MediaGrid.tsx'
import { mediaMessages } from './messages.ts'
import styles from './PicturePicker.module.css'

interface Props {
  title: string
  /** Absent when only what is here already can be chosen. */
  onFiles?: (files: File[]) => void
  onChoose: (media: Media) => void
  onClose: () => void
}

export function PicturePicker({ title, onFiles, onChoose, onClose }: Props) {
  const texts = useMessages(mediaMessages)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  return (
    <Dialog
      size={980}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <div className={styles.head}>
        {onFiles && (
          <>
            <FileButton multiple accept={pictureTypes.join(',')} onChange={onFiles}>
              {props => (
                <Button variant="filled" leftSection={<Icon of={IconUpload} />} {...props}>
                  {texts.fromHere}
                </Button>
              )}
            </FileButton>
            <span className={styles.or}>{texts.orLibrary}</span>
          </>
        )}
        <TextInput
          type="search"
          className={styles.search ?? ''}
          data-autofocus
          aria-label={texts.search}
          placeholder={texts.searchHint}
          leftSection={<Icon of={IconSearch} />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <div className={styles.grid}>
        <MediaGrid search={search} onChoose={onChoose} onClear={() => setTyped('')} />
      </div>
    </Dialog>
  )
}
