// The threads of a story, kept fresh by hints, handed to the editors that show them.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { threadsQuery } from '#client/query.ts'
import type { Thread } from '#shared/comments/api.ts'
import type { ReviewState } from './review-state.ts'

const none: Thread[] = []

export function useReviewThreads(storyId: string, review: ReviewState): Thread[] {
  const { data = none } = useQuery(threadsQuery(storyId))
  useEffect(() => review.setThreads(data), [review, data])
  return data
}
