// The newsroom's words in a table; those who may take one out again.
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMe } from '#client/auth/me.ts'
import { useLanguage, useMessages } from '#client/i18n/language.tsx'
import { nameOfLanguage } from '#client/i18n/language-names.ts'
import { keys } from '#client/query.ts'
import { denied } from '#shared/permissions/grants.ts'
import type { DictionaryWord } from '#shared/spelling/api.ts'
import people from '../people.module.css'
import { Table } from '../Table.tsx'
import own from './dictionary.module.css'
import { dictionaryMessages } from './messages.ts'

export function WordTable({ words }: { words: readonly DictionaryWord[] }) {
  const texts = useMessages(dictionaryMessages)
  const { language } = useLanguage()
  const mayRemove = denied(useMe(), 'dictionary.remove') === null
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: (wordId: string) => call('DELETE /api/dictionary/:wordId', { params: { wordId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.dictionary }),
  })
  return (
    <>
      {remove.isError && <ProblemBanner error={remove.error} what={texts.notSaved} />}
      <div className={own.scroll}>
        <Table columns={[texts.word, texts.language, texts.by, texts.actions]}>
          {words.map(each => (
            <tr key={each.id}>
              <th scope="row" lang={each.language ?? undefined}>
                {each.word}
              </th>
              <td>{each.language ? nameOfLanguage(each.language, language) : texts.anyLanguage}</td>
              <td>{each.by?.name ?? '–'}</td>
              <td>
                {mayRemove && (
                  <span className={people.actions}>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={texts.removeOf(each.word)}
                      onClick={() => remove.mutate(each.id)}
                    >
                      {texts.remove}
                    </Button>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </Table>
      </div>
    </>
  )
}
