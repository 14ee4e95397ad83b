// A title with the stories that match it below: choosing one fills in its title and address.
import { Autocomplete } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import '@mantine/core/styles/Combobox.layer.css'
import { useQuery } from '@tanstack/react-query'
import { call } from '#client/api.ts'
import { keys } from '#client/query.ts'

interface Props {
  label: string
  placeholder?: string
  value: string
  onType: (title: string) => void
  onStory: (story: { title: string; url: string; storyId: string }) => void
}

const fewest = 2

export function StoryInput({ label, placeholder, value, onType, onStory }: Props) {
  const [wanted] = useDebouncedValue(value.trim(), 250)
  const { data } = useQuery({
    queryKey: [...keys.stories, 'titles', wanted],
    queryFn: () => call('GET /api/stories', { query: { search: wanted, limit: 8 } }),
    enabled: wanted.length >= fewest,
  })
  const stories = data?.stories ?? []
  const found = [...new Map(stories.map(story => [story.headline, story])).values()].filter(
    ({ headline }) => headline !== '',
  )
  return (
    <Autocomplete
      label={label}
      placeholder={placeholder}
      value={value}
      data={found.map(({ headline }) => headline)}
      filter={({ options }) => options}
      onChange={onType}
      onOptionSubmit={headline => {
        const story = found.find(candidate => candidate.headline === headline)
        if (story) onStory({ title: headline, url: `/stories/${story.slug}`, storyId: story.id })
      }}
    />
  )
}
