// The classic server of y-websocket 2.1 with its own persistence, y-leveldb, in the folder that is named.
import { listen } from './listen.ts'

process.env.YPERSISTENCE = process.argv[2]
// It reads the variable when it is loaded.
const { setupWSConnection } = await import('y-websocket/bin/utils')

listen(setupWSConnection)
