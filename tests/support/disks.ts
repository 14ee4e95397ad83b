// Disks that misbehave, where this machine lets us make them (root, mount): one that is full, and one
// whose power is cut.
import { execFileSync } from 'node:child_process'
import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'pipe' })

function canMount() {
  if (process.getuid?.() !== 0) return 'only root can mount a disk'
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-mount-'))
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder)
    run('umount', folder)
    return null
  } catch {
    return 'mounting is not allowed here'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Why disks cannot be made here; null when they can. */
export const whyNoDisks = canMount()

/** A disk of `megabytes` in memory. */
export function smallDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-small-'))
  const filler = join(folder, 'filler')
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
  return {
    folder,
    /** Takes all the room that is left. */
    fill() {
      const file = openSync(filler, 'w')
      const block = Buffer.alloc(64 * 1024)
      try {
        for (;;) writeSync(file, block)
      } catch {
        // full, as wished
      } finally {
        closeSync(file)
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove() {
      run('umount', '-l', folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A disk whose power can be cut: an ext4 file system in a file. What it was not asked to sync is in the
 * system's memory only, and a copy of the file at that moment lacks it.
 */
export function disk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-disk-'))
  const image = join(folder, 'image')
  const mountAt = join(folder, 'disk')
  run('truncate', '-s', `${megabytes}M`, image)
  run('mkfs.ext4', '-q', '-F', image)
  run('mkdir', '-p', mountAt)
  run('mount', '-o', 'loop', image, mountAt)
  return {
    folder: mountAt,
    /** The disk as it is after the power was cut now; mounted beside. */
    cutPower() {
      const copy = join(folder, `image-${performance.now()}`)
      const at = `${copy}-mounted`
      copyFileSync(image, copy)
      run('mkdir', '-p', at)
      run('mount', '-o', 'loop', copy, at)
      return {
        folder: at,
        remove() {
          run('umount', '-l', at)
          rmSync(copy, { force: true })
        },
      }
    },
    remove() {
      run('umount', '-l', mountAt)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
