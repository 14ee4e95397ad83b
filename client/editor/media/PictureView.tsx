// A picture in the body: as readers will see it, its caption to write in place, and what belongs to it
// below. On its way it shows how far it is; when its file is gone it says so.
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { Suspense, useId, useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { heightAt, renditionUrl, srcsetOf, widthNear } from '#shared/media/renditions.ts'
import { PictureFields, UploadPlace } from '../later.tsx'
import { storyMediaMessages } from './messages.ts'
import styles from './picture.module.css'
import { attrsIn } from './picture-attrs.ts'
import { usePatientPicture } from './use-patient-picture.ts'
import type { StoryMedia } from './use-story-media.ts'

/** The width of the sheet's column. */
const column = 660

export function PictureView(props: NodeViewProps & { media: StoryMedia }) {
  const { node, editor, getPos, selected, media } = props
  const texts = useMessages(storyMediaMessages)
  const [isOpen, setOpen] = useState(false)
  const { tried, isMissing, onError } = usePatientPicture()
  const fieldsId = useId()
  const picture = attrsIn(node)
  const { isEditable } = editor

  const remove = () => {
    props.deleteNode()
    editor.view.focus()
  }

  if (picture.media === '') {
    return (
      <NodeViewWrapper as="figure" className={styles.figure} data-selected={selected || undefined}>
        <Suspense fallback={<div contentEditable={false} className={styles.place} />}>
          <UploadPlace
            upload={picture.upload}
            uploads={media.uploads}
            isEditable={isEditable}
            onRemove={remove}
          />
        </Suspense>
        <NodeViewContent<'figcaption'> as="figcaption" className={styles.caption} hidden />
      </NodeViewWrapper>
    )
  }

  const needsAlt = !picture.decorative && picture.alt.trim() === ''
  const width = picture.width ?? column
  return (
    <NodeViewWrapper as="figure" className={styles.figure} data-selected={selected || undefined}>
      <div contentEditable={false} data-drag-handle="" className={styles.frame}>
        {isMissing ? (
          <p className={styles.missing} role="status">
            <Icon of={IconAlertTriangle} /> {texts.missing}
          </p>
        ) : (
          <img
            key={tried}
            src={renditionUrl('', picture.media, widthNear(width, column), 'webp')}
            srcSet={srcsetOf('', picture.media, width, 'webp')}
            sizes={`(max-width: 720px) 100vw, ${column}px`}
            width={width}
            height={picture.height ? heightAt(width, { width, height: picture.height }) : undefined}
            alt={picture.decorative ? '' : picture.alt || texts.noAlt}
            draggable={false}
            onError={onError}
          />
        )}
      </div>
      <NodeViewContent<'figcaption'>
        as="figcaption"
        className={styles.caption}
        aria-label={texts.caption}
        data-placeholder={node.content.size === 0 && isEditable ? texts.noCaption : undefined}
      />
      <div contentEditable={false} className={styles.line}>
        <span className={styles.credit}>{picture.credit || texts.noCredit}</span>
        {needsAlt && (
          <span className={styles.warn}>
            <Icon of={IconAlertTriangle} size={14} /> {texts.noAlt}
          </span>
        )}
        <span className={styles.grow} />
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={isOpen}
          aria-controls={fieldsId}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? texts.hideDetails : texts.details}
        </Button>
        {isEditable && (
          <>
            <Button size="compact-xs" variant="subtle" onClick={() => media.pick(getPos)}>
              {texts.replace}
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={remove}>
              {texts.remove}
            </Button>
          </>
        )}
      </div>
      <div contentEditable={false} id={fieldsId}>
        {isOpen && (
          <Suspense>
            <PictureFields
              picture={picture}
              isEditable={isEditable}
              onChange={change => props.updateAttributes(change)}
            />
          </Suspense>
        )}
      </div>
    </NodeViewWrapper>
  )
}
