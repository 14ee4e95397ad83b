// Permissions on the server: the table says no, the request ends with 403 and the reason.
import { AppError } from '#shared/api/errors.ts'
import { type Action, denial, type Subject } from '#shared/permissions/grants.ts'
import type { Actor } from '#shared/permissions/roles.ts'

export function permit(actor: Actor, action: Action, subject: Subject = {}) {
  const reason = denial(actor, action, subject)
  if (reason) throw new AppError('forbidden', reason)
}
