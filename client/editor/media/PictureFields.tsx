// What belongs to a picture in this story besides its caption: alternative text, credit, focal point.
import { Checkbox } from '@mantine/core'
import { useMessages } from '#client/i18n/language.tsx'
import { mediaMessages } from '#client/media/messages.ts'
import { FocalPoint } from '#client/ui/FocalPoint.tsx'
import { altLimit, lineLimit } from '#shared/media/limits.ts'
import { heightAt, renditionUrl, widthNear } from '#shared/media/renditions.ts'
import { LateInput } from './LateInput.tsx'
import { storyMediaMessages } from './messages.ts'
import styles from './picture.module.css'
import type { PictureAttrs } from './picture-attrs.ts'

interface Props {
  picture: PictureAttrs
  isEditable: boolean
  onChange: (change: Partial<PictureAttrs>) => void
}

export function PictureFields({ picture, isEditable, onChange }: Props) {
  const texts = useMessages(storyMediaMessages)
  const library = useMessages(mediaMessages)
  const { media, width, height, focusX, focusY } = picture
  const point = focusX === null || focusY === null ? null : { x: focusX, y: focusY }
  const shown = width === null ? null : widthNear(width, 320)
  return (
    <div className={styles.fields}>
      <div className={styles.inputs}>
        <LateInput
          label={texts.alt}
          description={texts.altHelp}
          value={picture.alt}
          maxLength={altLimit}
          isEditable={isEditable && !picture.decorative}
          onChange={alt => onChange({ alt })}
        />
        <Checkbox
          label={texts.decorative}
          description={texts.decorativeHelp}
          checked={picture.decorative}
          disabled={!isEditable}
          onChange={({ currentTarget }) => onChange({ decorative: currentTarget.checked })}
        />
        <LateInput
          label={texts.credit}
          value={picture.credit}
          maxLength={lineLimit}
          isEditable={isEditable}
          onChange={credit => onChange({ credit })}
        />
      </div>
      {shown !== null && width !== null && height !== null && (
        <div className={styles.focus}>
          <p className={styles.focusLabel}>{texts.focus}</p>
          <FocalPoint
            src={renditionUrl('', media, shown, 'webp')}
            width={shown}
            height={heightAt(shown, { width, height })}
            point={point}
            label={texts.focus}
            describe={library.focusAt}
            isDisabled={!isEditable}
            onChange={({ x, y }) => onChange({ focusX: x, focusY: y })}
          />
          <p className={styles.help}>{library.focusHelp}</p>
        </div>
      )}
    </div>
  )
}
