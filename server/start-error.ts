/** Why the newsroom cannot start; the message is for the person at the terminal. */
export class StartError extends Error {}
