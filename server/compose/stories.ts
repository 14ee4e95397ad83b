// Stories and what belongs to each: checks, pictures, versions, planning, editions.
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createAuthors } from '#server/collab/authors.ts'
import { createAuthorsStore } from '#server/collab/authors-store.ts'
import { createContributors } from '#server/contributors/service.ts'
import { createContributorStore } from '#server/contributors/store.ts'
import { createDesks } from '#server/desks/service.ts'
import { createDeskStore } from '#server/desks/store.ts'
import { createHouseStyle } from '#server/house-style/service.ts'
import { createHouseStyleStore } from '#server/house-style/store.ts'
import { readEmbedded } from '#server/media/embedded.ts'
import { openFiles } from '#server/media/files.ts'
import { createPictures } from '#server/media/pictures.ts'
import { createQueue } from '#server/media/queue.ts'
import { createRenditions } from '#server/media/renditions.ts'
import { createMedia } from '#server/media/service.ts'
import { createMediaStore } from '#server/media/store.ts'
import { assignDefaultReviewers } from '#server/planning/default-reviewer.ts'
import { createPlanLines } from '#server/planning/lines.ts'
import { createPlanning } from '#server/planning/service.ts'
import { createPlanStore } from '#server/planning/store.ts'
import { createChecks } from '#server/publishing/checks.ts'
import { createEditions } from '#server/publishing/editions.ts'
import { createEditionStore } from '#server/publishing/store.ts'
import { createSettings } from '#server/settings/service.ts'
import { createSettingsStore } from '#server/settings/store.ts'
import { createLook } from '#server/site/look.ts'
import { createDictionaryFiles, noDictionaries } from '#server/spelling/dictionary-files.ts'
import { createSpelling } from '#server/spelling/service.ts'
import { createDictionaryStore } from '#server/spelling/store.ts'
import type { SpellingWork } from '#server/spelling/work.ts'
import { createComparing } from '#server/stories/comparing.ts'
import { hashArticle } from '#server/stories/hash.ts'
import { createIndexer } from '#server/stories/indexer.ts'
import { createRestoring } from '#server/stories/restore.ts'
import { createStories } from '#server/stories/service.ts'
import { createStoryStore } from '#server/stories/store.ts'
import { createVersionKeeper } from '#server/stories/version-keeper.ts'
import { createVersionStore } from '#server/stories/version-store.ts'
import { createVersions } from '#server/stories/versions.ts'
import { createThread } from '#server/threads/thread.ts'
import { createWorkflow } from '#server/workflow/service.ts'
import type { Base } from './base.ts'
import type { Drafts } from './drafts.ts'
import type { People } from './people.ts'

const spellingThread = new URL('../spelling/worker.ts', import.meta.url)

export async function composeStories(
  { config, overrides, db, events, logger, now, newId, newClient, site }: Base,
  { users, trail, access }: People,
  { drafts, rooms }: Drafts,
) {
  const settings = createSettings({ store: createSettingsStore(db), events, trail, now })
  const contributors = createContributors({
    store: createContributorStore(db),
    events,
    trail,
    people: users.byId,
    findPicture: (actor, mediaId) => media.get(actor, mediaId),
    now,
    newId,
  })
  const look = createLook({ settings, events, site, readAuthors: contributors.directory })
  const editionStore = createEditionStore(db)
  const houseStyle = createHouseStyle({
    store: createHouseStyleStore(db),
    events,
    trail,
    people: users.byId,
    published: async limit => (await editions.listLive('site')).slice(0, limit),
    now,
    newId,
  })
  const spelling = createSpelling({
    store: createDictionaryStore(db),
    files:
      overrides.dictionaries === false
        ? noDictionaries
        : createDictionaryFiles(join(config.dataDir, 'dictionaries')),
    thread: createThread<SpellingWork>(spellingThread),
    events,
    trail,
    people: users.byId,
    logger,
    now,
    newId,
  })
  const checks = createChecks({
    rulesFor: houseStyle.rulesFor,
    check: spelling.check,
    siteOf: look.site,
    now,
  })
  const files = await openFiles(join(config.dataDir, 'media'))
  const pictures = createPictures()
  const pictureQueue = createQueue({
    atOnce: Math.max(1, availableParallelism() - 1),
    waitingAtMost: 200,
  })
  const media = createMedia({
    store: createMediaStore(db),
    files,
    pictures,
    queue: pictureQueue,
    renditions: createRenditions({ files, pictures, queue: pictureQueue, logger }),
    access,
    readEmbedded,
    people: users.byId,
    areOnSite: ids => editions.areOnSite(ids),
    isPortrait: contributors.hasPicture,
    now,
    newId,
  })
  const deskStore = createDeskStore(db)
  const desks = createDesks({ store: deskStore, events, trail, people: users.byId, newId })
  const planStore = createPlanStore(db)
  const stories = createStories({
    planLines: createPlanLines({ store: planStore, people: users.byId, now }),
    db,
    store: createStoryStore(db),
    drafts,
    rooms,
    events,
    trail,
    people: users.byId,
    countFindings: checks.count,
    noteDraft: media.noteDraft,
    findDesk: deskStore.find,
    siteLanguage: site.language,
    now,
    newId,
  })
  const authorsStore = createAuthorsStore(db, drafts.caughtUp)
  const authors = createAuthors({ store: authorsStore, rooms })
  const versions = createVersions({
    store: createVersionStore(db),
    rooms,
    authors,
    events,
    people: users.byId,
    now,
    newId,
  })
  const restoring = createRestoring({ db, rooms, stories, versions, events, newClient })
  const keeper = createVersionKeeper({
    events,
    stories,
    versions,
    logger,
    ...(overrides.keeping ?? { quiet: 2 * 60_000, latest: 10 * 60_000 }),
  })
  const indexer = createIndexer({
    events,
    index: stories.index,
    logger,
    failure: 'the list could not be brought up to date',
    ...(overrides.indexing ?? { quiet: 700, latest: 5000 }),
  })
  const planning = createPlanning({
    db,
    store: planStore,
    events,
    access,
    audit: stories.audit,
    setPlan: stories.setPlan,
    draftHash: async storyId => hashArticle(await stories.article(storyId)),
    people: users.byId,
    now,
    newId,
  })
  assignDefaultReviewers({
    events,
    access,
    people: users.byId,
    desks,
    stories,
    planning,
    logger,
  })
  const workflow = createWorkflow({ db, stories, events })
  const editions = createEditions({
    store: editionStore,
    events,
    findStory: stories.findBySlug,
    now,
  })
  const comparing = createComparing({
    stories,
    versions,
    findEdition: async (storyId, number) => (await editions.find(storyId, number))?.article ?? null,
  })

  return {
    editionStore,
    houseStyle,
    spelling,
    checks,
    pictureQueue,
    media,
    desks,
    stories,
    settings,
    contributors,
    look,
    authorsStore,
    authors,
    versions,
    restoring,
    keeper,
    indexer,
    planning,
    workflow,
    editions,
    comparing,
  }
}

export type Stories = Awaited<ReturnType<typeof composeStories>>
