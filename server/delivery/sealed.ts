// Secrets of destinations, sealed with the newsroom's own (AES-256-GCM), so that whoever holds a copy of
// the database alone can open nothing with it.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export function createSeal(secret: string) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'standfirst destinations', 32))
  return {
    seal(text: string): string {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    /** Null when it was sealed with another secret. */
    open(sealed: string): string | null {
      try {
        const bytes = Buffer.from(sealed, 'base64url')
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
        decipher.setAuthTag(bytes.subarray(12, 28))
        return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return null // the newsroom's secret has changed: the caller asks for this one again
      }
    },
  }
}

export type Seal = ReturnType<typeof createSeal>
