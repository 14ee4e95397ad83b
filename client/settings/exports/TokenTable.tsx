// The tokens: for whom, for which formats, when each was used last, and taking it back.
import { Button } from '@mantine/core'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { dateAndTime } from '#client/ui/time.ts'
import type { ExportToken } from '#shared/publishing/tokens.ts'
import people from '../people.module.css'
import { Table } from '../Table.tsx'
import { exportMessages } from './messages.ts'

interface Props {
  tokens: readonly ExportToken[]
  onRevoke: (token: ExportToken) => void
}

export function TokenTable({ tokens, onRevoke }: Props) {
  const texts = useMessages(exportMessages)
  const { language } = useLanguage()
  const at = (iso: string) => dateAndTime(iso, language)
  return (
    <Table columns={[texts.name, texts.scopes, texts.lastUsed, texts.state, texts.actions]}>
      {tokens.map(token => (
        <tr key={token.id} data-disabled={token.revokedAt !== null || undefined}>
          <th scope="row">
            {token.name} <code>…{token.hint}</code>
          </th>
          <td>{token.scopes.join(', ')}</td>
          <td>{token.usedAt === null ? texts.never : at(token.usedAt)}</td>
          <td>
            {token.revokedAt === null
              ? texts.created(at(token.createdAt))
              : texts.revoked(at(token.revokedAt))}
          </td>
          <td>
            {token.revokedAt === null && (
              <span className={people.actions}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={texts.revokeOf(token.name)}
                  onClick={() => onRevoke(token)}
                >
                  {texts.revoke}
                </Button>
              </span>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
