// Reads the metadata of one picture, in a thread of its own: the file is a stranger's, and the parser may
// be slow or fail on it.
import { parentPort, workerData } from 'node:worker_threads'
import ExifReader from 'exifreader'

const { buffer } = workerData as Uint8Array<ArrayBuffer> // all of it: the parent sends a copy
const tags = ExifReader.load(buffer, { expanded: true })

/** Groups as plain data: names and descriptions. */
const plain = (group: object | undefined) =>
  JSON.parse(
    JSON.stringify(group ?? {}, (key, value) =>
      key === 'value' || key === '_raw' ? undefined : value,
    ),
  )

parentPort?.postMessage({
  iptc: plain(tags.iptc),
  xmp: plain(tags.xmp),
  exif: plain(tags.exif),
})
