// What the list of stories can be sorted by.
export const storySorts = ['changed', 'deadline', 'urgency', 'words', 'headline'] as const
export type StorySort = (typeof storySorts)[number]
