// The parts of the settings page, each reached by its name behind the #.
export const settingsSections = [
  'you',
  'notifications',
  'people',
  'desks',
  'profiles',
  'authorship',
  'templates',
  'demands',
  'house-style',
  'dictionary',
  'site',
  'exports',
  'destinations',
] as const
export type SettingsSection = (typeof settingsSections)[number]
