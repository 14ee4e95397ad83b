// Which picture: files of this computer, or one of the library.
import { Button, FileButton, Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { MediaGrid } from '#client/media/MediaGrid.tsx'
import { mediaMessages } from '#client/media/messages.ts'
import { Icon } from '#client/ui/Icon.tsx'
import type { Media } from '#shared/media/api.ts'
import { pictureTypes } from '#shared/media/limits.ts'
import { storyMediaMessages } from './messages.ts'
import styles from './PicturePicker.module.css'

interface Props {
  isReplacing: boolean
  onFiles: (files: File[]) => void
  onChoose: (media: Media) => void
  onClose: () => void
}

export function PicturePicker({ isReplacing, onFiles, onChoose, onClose }: Props) {
  const texts = useMessages(storyMediaMessages)
  const library = useMessages(mediaMessages)
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  return (
    <Modal
      opened
      size={980}
      onClose={onClose}
      title={isReplacing ? texts.pickOther : texts.pick}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <div className={styles.head}>
        {!isReplacing && (
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
          aria-label={library.search}
          placeholder={library.searchHint}
          leftSection={<Icon of={IconSearch} />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <div className={styles.grid}>
        <MediaGrid search={search} onChoose={onChoose} onClear={() => setTyped('')} />
      </div>
    </Modal>
  )
}
