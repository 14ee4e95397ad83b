// Sends one file to the newsroom and tells how far it is. fetch cannot tell that, so this is the one place
// with an XMLHttpRequest. Failures are ApiErrors, as everywhere; what is surely refused is not sent at all.
import { ApiError, problemOf } from '#client/api.ts'
import type { Media } from '#shared/media/api.ts'
import { pictureLimit, pictureTypes } from '#shared/media/limits.ts'

export interface UploadOptions {
  /** 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal
  /** The story that it is brought for; without it, it is for the whole newsroom. */
  storyId?: string | undefined
}

/** Some systems name no type; then the server looks. */
const typeOf = (file: File) => (file.type === '' ? 'application/octet-stream' : file.type)

/** Why the server would refuse it, before a byte is sent; null when it may not. */
export function refusalOf(file: Pick<File, 'size' | 'type'>): ApiError | null {
  if (file.size > pictureLimit) return new ApiError('too-large', 413)
  const isTaken = file.type === '' || pictureTypes.some(type => type === file.type)
  return isTaken ? null : new ApiError('unsupported-type', 415)
}

function documentOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText)
  } catch {
    return undefined // something between us and the server answered
  }
}

export function uploadPicture(
  file: File,
  { onProgress, signal, storyId }: UploadOptions,
): Promise<Media> {
  return new Promise((resolve, reject) => {
    const refusal = refusalOf(file)
    if (refusal) return reject(refusal)
    if (signal.aborted) return reject(signal.reason)
    const request = new XMLHttpRequest()
    const about = new URLSearchParams({ filename: file.name, ...(storyId && { storyId }) })
    request.open('POST', `/api/media?${about}`)
    request.setRequestHeader('Content-Type', typeOf(file))
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const answer = documentOf(request)
      // The server checked its reply against the contract before it sent it.
      if (request.status === 201 && answer !== undefined) resolve(answer as Media)
      else reject(problemOf(request.status, answer, request.getResponseHeader('Content-Language')))
    }
    request.onerror = () => reject(new ApiError('offline', 0))
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
