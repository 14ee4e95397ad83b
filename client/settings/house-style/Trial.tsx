// What a rule would have found in published stories, before it goes live.
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call, type Options } from '#client/api.ts'
import { ProblemBanner } from '#client/app/ProblemBanner.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import styles from './house-style.module.css'
import { houseStyleMessages } from './messages.ts'

interface Props {
  rule: Options<'POST /api/house-style/trial'>['body']
  isReady: boolean
}

export function Trial({ rule, isReady }: Props) {
  const texts = useMessages(houseStyleMessages)
  const trial = useMutation({
    mutationFn: () => call('POST /api/house-style/trial', { body: rule }),
  })
  return (
    <div className={styles.trial} aria-live="polite">
      <Button
        variant="default"
        disabled={!isReady}
        loading={trial.isPending}
        onClick={() => trial.mutate()}
      >
        {texts.tryIt}
      </Button>
      {trial.isError && <ProblemBanner error={trial.error} what={texts.notSaved} />}
      {trial.data && (
        <>
          <p>{texts.tried(trial.data.total, trial.data.stories)}</p>
          <ul>
            {trial.data.found.map(({ storyId, headline, quote }, index) => (
              <li key={`${storyId}-${index}`}>
                <q>{quote}</q> <span>{headline}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
