// What a page knows signing out by while it runs.
export const signOutKey = ['sign-out'] as const
