// What a person is told about, and how: a table of kinds with what holds until they choose otherwise.
export const notificationKinds = [
  'mention',
  'reply',
  'assigned',
  'blocking',
  'handed-over',
  'override',
  'resolved',
  'suggestion',
  'part',
  'sent-back',
  'rights-ending',
  'rights-ran-out',
  'delivery-failed',
  'rights-ended',
  'schedule-held',
  'schedule-ended',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** In the inbox only; there and by mail at once; there and in the next digest; not at all. */
export const channels = ['app', 'mail', 'digest', 'off'] as const
export type Channel = (typeof channels)[number]

export type Choices = Record<NotificationKind, Channel>

export const defaultChoices: Choices = {
  mention: 'mail',
  reply: 'digest',
  assigned: 'digest',
  blocking: 'mail',
  'handed-over': 'mail',
  override: 'mail',
  resolved: 'app',
  suggestion: 'digest',
  part: 'digest',
  'sent-back': 'digest',
  'rights-ending': 'mail',
  'rights-ran-out': 'mail',
  'delivery-failed': 'mail',
  'rights-ended': 'mail',
  'schedule-held': 'mail',
  'schedule-ended': 'mail',
}

export const isNotificationKind = (value: string): value is NotificationKind =>
  notificationKinds.some(kind => kind === value)
