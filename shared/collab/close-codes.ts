// Why a socket was closed. 4400–4499 are final, y-websocket does not try again; everything else means
// try again later (y-websocket 3.1, design §5 C7).
export const closeCodes = {
  badMessage: 4400,
  unauthenticated: 4401,
  mayNotWrite: 4403,
  noSuchStory: 4404,
  otherEpoch: 4409,
  tooLarge: 4413,
  foreignClient: 4423,
  clientTooOld: 4426,
  tooManyConnections: 4429,
  goingAway: 1001,
  tryAgain: 4500,
  outOfSync: 4501,
  tooSlow: 4502,
  cannotStore: 4503,
} as const

export type CloseReason = keyof typeof closeCodes
