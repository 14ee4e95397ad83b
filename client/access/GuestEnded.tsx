// What a guest sees once their invitation is over: nothing of the story is left on the page.
import { AuthPage } from '#client/auth/AuthPage.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { guestMessages } from './messages.ts'

export function GuestEnded() {
  const texts = useMessages(guestMessages)
  return (
    <AuthPage title={texts.ended}>
      <p>{texts.endedHelp}</p>
    </AuthPage>
  )
}
