// Mail over SMTP by nodemailer, which is loaded only where mail is set up.
import type { Letter } from './letters.ts'

export async function openSmtp(url: string, from: string) {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(url, {
    from,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  } as object) // the types know these only without a URL
  return {
    async send(to: string, { subject, text, html }: Letter) {
      await transport.sendMail({ to, subject, text, html, from })
    },
    close: () => transport.close(),
  }
}
