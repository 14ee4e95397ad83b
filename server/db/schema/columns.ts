// What columns hold, the same on SQLite and PostgreSQL: identifiers and times are text, structures are JSON in
// text, booleans are 0 or 1, bytes are bytes.

/** ISO 8601 in UTC. */
export type Time = string
export type Json = string
export type Flag = 0 | 1
