// That an importer was not sure of a credit.
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMessages } from '#client/i18n/language.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { editorMessages } from '../messages.ts'

export function CreditDoubt() {
  const texts = useMessages(editorMessages)
  return (
    <>
      <Icon of={IconAlertTriangle} size={14} /> {texts.needsReview}
    </>
  )
}
