// A folder on this computer or on a drive that it has: one file a story, written beside and renamed, so that
// nobody reads half of one. A story that is gone leaves; formats that can say so stay with the message.
import { constants } from 'node:fs'
import { access, mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { TargetOf } from '#shared/delivery/destinations.ts'
import { type Adapter, Refusal, shorten } from './adapter.ts'
import { contentOf } from './webhook.ts'

export interface FolderDeps {
  /** Where a path without a beginning leads. */
  home: string
  /** Folders that an administrator of this computer has allowed, besides. */
  allowed: readonly string[]
}

const isInside = (folder: string, path: string) => {
  const way = relative(folder, path)
  return way === '' || !(way.startsWith('..') || isAbsolute(way))
}

const wrong = (answer: string) => new Refusal('misdirected', { fault: 'folder', answer })
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null)

export function createFolders({ home, allowed }: FolderDeps): Adapter<'folder'> {
  const roots = [home, ...allowed]
  const wayTo = (path: string) => (isAbsolute(path) ? resolve(path) : resolve(home, path))
  const isAllowed = (path: string) => roots.some(root => isInside(root, wayTo(path)))

  /** The folder itself, whatever links lead to it; made below `home` when it is not there. */
  async function enter({ path }: TargetOf<'folder'>): Promise<string> {
    const wanted = wayTo(path)
    if (!isAllowed(path)) {
      throw wrong(`${path} is outside of what DELIVERY_FOLDERS allows`)
    }
    try {
      if (isInside(home, wanted)) await mkdir(wanted, { recursive: true })
      const real = await realpath(wanted)
      const realRoots = await Promise.all(roots.map(root => realpath(root).catch(() => root)))
      if (!realRoots.some(root => isInside(root, real))) {
        throw wrong(`${path} is a link that leads outside of what DELIVERY_FOLDERS allows`)
      }
      await access(real, constants.W_OK)
      return real
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw new Refusal('again', { fault: 'folder', answer: shorten(String(codeOf(error))) })
    }
  }

  async function write(folder: string, name: string, text: string) {
    const beside = join(folder, `.${name}.part`)
    const file = await open(beside, 'w')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, join(folder, name))
    const entry = await open(folder, 'r')
    // The rename itself; some drives cannot, and lose at most what is sent again.
    await entry.sync().catch(() => {})
    await entry.close()
  }

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Refusal) throw error
      throw new Refusal('again', {
        fault: 'folder',
        answer: shorten(String(codeOf(error) ?? error)),
        mayHaveArrived: true,
      })
    }
  }

  return {
    objection: ({ path }) =>
      isAllowed(path) ? null : 'is outside of the folders that DELIVERY_FOLDERS allows',
    async send(parcel, target) {
      const folder = await enter(target)
      const name = `${parcel.edition.slug.replaceAll(/[^\w-]/g, '-')}.${target.format}`
      const content = contentOf(parcel, target.format)
      return guarded(async () => {
        const before = parcel.remote?.id
        const remove = (file: string) => rm(join(folder, file), { force: true })
        if (before && before !== name && /^[\w-]+\.[\w.]+$/.test(before)) await remove(before)
        if (content) await write(folder, name, content.body)
        else await remove(name)
        const remote = content && parcel.act === 'publish' ? { id: name, url: null } : null
        return { status: null, answer: content && join(target.path, name), remote }
      })
    },
    async test(target) {
      const folder = await enter(target)
      return guarded(async () => {
        await write(folder, 'standfirst-test.txt', 'Standfirst\n')
        await rm(join(folder, 'standfirst-test.txt'), { force: true })
        return { status: null, answer: folder, remote: null }
      })
    },
  }
}
