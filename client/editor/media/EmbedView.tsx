// Something of another site, as a card: what it is and where it leads. Nothing is loaded from there.
import { Button } from '@mantine/core'
import { IconChartBar, IconLink, IconMessage, IconMicrophone, IconVideo } from '@tabler/icons-react'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { embedOf } from '#shared/article/embeds.ts'
import { storyMediaMessages } from './messages.ts'
import styles from './picture.module.css'

const icons = { video: IconVideo, audio: IconMicrophone, post: IconMessage, chart: IconChartBar }

/** Only what is an address is one. */
const isWeb = (url: string) => /^https?:\/\//i.test(url)

export function EmbedView({ node, editor, selected, getPos, deleteNode }: NodeViewProps) {
  const texts = useMessages(storyMediaMessages)
  const url = String(node.attrs.url)
  const embed = embedOf(url)

  function asLink() {
    const pos = getPos()
    if (pos === undefined) return
    editor
      .chain()
      .insertContentAt(
        { from: pos, to: pos + node.nodeSize },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: url, marks: [{ type: 'link', attrs: { href: url } }] }],
        },
      )
      .focus()
      .run()
  }

  return (
    <NodeViewWrapper
      className={styles.card}
      data-selected={selected || undefined}
      data-drag-handle=""
    >
      <Icon of={embed ? icons[embed.kind] : IconLink} size={20} />
      <span>
        <span className={styles.what}>
          {embed ? texts.embedOn(texts.embedKinds[embed.kind], embed.name) : texts.embedOther}
        </span>
        <span className={styles.address}>{url}</span>
      </span>
      <span className={styles.actions}>
        {isWeb(url) && (
          <a className={styles.open} href={url} target="_blank" rel="noopener noreferrer">
            {texts.embedOpen}
          </a>
        )}
        {editor.isEditable && (
          <>
            <Button size="compact-xs" variant="subtle" onClick={asLink}>
              {texts.asLink}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => {
                deleteNode()
                editor.view.focus()
              }}
            >
              {texts.remove}
            </Button>
          </>
        )}
      </span>
    </NodeViewWrapper>
  )
}
