// The logo of the public site: chosen as a file, kept as a data URL, or none.
import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '#client/i18n/language.tsx'
import styles from '../settings.module.css'
import { siteMessages } from './messages.ts'

interface Props {
  logo: string | null
  isFixed: boolean
  onChange: (logo: string | null) => void
}

const types = ['image/png', 'image/webp', 'image/svg+xml']
/** Bytes; as a data URL it is a third longer. */
const largest = 70_000

const readDataUrl = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

export function LogoChoice({ logo, isFixed, onChange }: Props) {
  const texts = useMessages(siteMessages)
  const [fault, setFault] = useState<string | null>(null)

  async function choose(file: File | null) {
    if (!file) return
    if (!types.includes(file.type)) return setFault(texts.badLogo)
    if (file.size > largest) return setFault(texts.largeLogo)
    setFault(null)
    try {
      onChange(await readDataUrl(file))
    } catch {
      setFault(texts.badLogo) // the file went away, or may not be read
    }
  }

  return (
    <div>
      <p className={styles.label}>{texts.logo}</p>
      <p className={styles.help}>{texts.logoHelp}</p>
      {!isFixed && (
        <div className={styles.addDesk}>
          <FileButton accept={types.join(',')} onChange={file => void choose(file)}>
            {props => <Button {...props}>{texts.chooseLogo}</Button>}
          </FileButton>
          {logo !== null && (
            <Button variant="subtle" onClick={() => onChange(null)}>
              {texts.removeLogo}
            </Button>
          )}
        </div>
      )}
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
