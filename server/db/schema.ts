// Every table, as Kysely sees it: what schema/ says of each feature, together.
import type { AccessTables } from './schema/access.ts'
import type { ContributorTables } from './schema/contributors.ts'
import type { DeliveryTables } from './schema/delivery.ts'
import type { DeskTables } from './schema/desks.ts'
import type { DraftTables } from './schema/drafts.ts'
import type { MediaTables } from './schema/media.ts'
import type { NotificationTables } from './schema/notifications.ts'
import type { PeopleTables } from './schema/people.ts'
import type { PlanningTables } from './schema/planning.ts'
import type { PublishingTables } from './schema/publishing.ts'
import type { ReviewTables } from './schema/review.ts'
import type { SiteTables } from './schema/site.ts'
import type { StoryTables } from './schema/stories.ts'

export interface Database
  extends PeopleTables,
    DeskTables,
    ContributorTables,
    StoryTables,
    AccessTables,
    DraftTables,
    PlanningTables,
    ReviewTables,
    NotificationTables,
    PublishingTables,
    DeliveryTables,
    MediaTables,
    SiteTables {}
