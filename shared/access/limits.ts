// Limits of invitations, apart from the schema for the browser's sake. Days.
export const longestInvitation = 90
