// Where a text may go: the newsroom's own pages, its feeds, and the formats that others build on. Apart from the
// rules (rights.ts), so that a page that only names them brings no schema library.
export const rightsUses = ['site', 'feeds', 'formats'] as const
export type RightsUse = (typeof rightsUses)[number]
