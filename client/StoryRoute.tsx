// The editor at its address. A chunk of its own, because the editor brings much with it.
import { getRouteApi } from '@tanstack/react-router'
import { StoryPage } from './editor/StoryPage.tsx'

const route = getRouteApi('/signed-in/newsroom/stories/$storyId')

export function StoryRoute() {
  const { storyId } = route.useParams()
  const { thread } = route.useSearch()
  // Another story is another editor, not the same one with other text.
  return <StoryPage key={storyId} storyId={storyId} thread={thread ?? null} />
}
