// What somebody may change of a profile that is their own: what readers learn about them, not what names them.
const ownParts: readonly string[] = ['role', 'bio', 'email', 'emailPublic', 'links', 'pictureId']

export const isOwnPart = (part: string) => ownParts.includes(part)
