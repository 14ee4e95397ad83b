// Saved views of the list: one's own and those for everybody; each is a link, so that it opens in a tab, too.
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { call } from '#client/api.ts'
import { usePaletteActions } from '#client/app/palette/registry.tsx'
import { useMe } from '#client/auth/me.ts'
import { useMessages } from '#client/i18n/language.tsx'
import { paths } from '#client/paths.ts'
import { keys } from '#client/query.ts'
import { stringifySearch } from '#client/search-params.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { part } from '#client/ui/part.tsx'
import { denied } from '#shared/permissions/grants.ts'
import type { StoryFilter } from '../filter.ts'
import { viewsQuery } from '../queries.ts'
import { filterOfView } from './filter-of-view.ts'
import { viewMessages } from './messages.ts'

const SaveViewDialog = part(async () => (await import('./SaveViewDialog.tsx')).SaveViewDialog)

export function ViewsMenu({ filter }: { filter: StoryFilter }) {
  const texts = useMessages(viewMessages)
  const me = useMe()
  const queries = useQueryClient()
  const { data: views = [] } = useQuery(viewsQuery)
  const [isOpen, setOpen] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const query = stringifySearch({ ...filter })
  const remove = useMutation({
    mutationFn: (viewId: string) => call('DELETE /api/views/:viewId', { params: { viewId } }),
    onSuccess: () => setOpen(false),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.views }),
  })
  const current = views.find(view => stringifySearch({ ...filterOfView(view) }) === query)
  const noFilter = query === '' ? texts.nothingToSave : null
  usePaletteActions([
    { id: 'save-view', title: texts.save, reason: noFilter, run: () => setSaving(true) },
  ])
  const groups = [
    { label: texts.mine, list: views.filter(({ isShared }) => !isShared) },
    { label: texts.shared, list: views.filter(({ isShared }) => isShared) },
  ]

  return (
    <>
      <Menu opened={isOpen} onChange={setOpen} position="bottom-start" width={260}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" rightSection={<Icon of={IconChevronDown} />}>
            {current && query !== '' ? current.name : texts.views}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label>{texts.none}</Menu.Label>}
          {groups.map(
            ({ label, list }) =>
              list.length > 0 && (
                <div key={label}>
                  <Menu.Label>{label}</Menu.Label>
                  {list.map(view => (
                    <Menu.Item
                      key={view.id}
                      renderRoot={props => (
                        <Link {...paths.stories(filterOfView(view))} {...props} />
                      )}
                    >
                      {view.name}
                      {view.isShared && view.by && view.by.id !== me.id && (
                        <small> {texts.by(view.by.name)}</small>
                      )}
                    </Menu.Item>
                  ))}
                </div>
              ),
          )}
          <Menu.Divider />
          <Menu.Item disabled={query === ''} onClick={() => setSaving(true)}>
            {texts.save}
          </Menu.Item>
          {current &&
            denied(me, 'view.remove', current.by ? { authorId: current.by.id } : {}) === null && (
              <Menu.Item
                closeMenuOnClick={false}
                leftSection={<Icon of={IconTrash} />}
                onClick={() => remove.mutate(current.id)}
              >
                {texts.remove(current.name)}
                {remove.error && <small role="alert"> {texts.notRemoved}</small>}
              </Menu.Item>
            )}
        </Menu.Dropdown>
      </Menu>
      {isSaving && (
        <Suspense>
          <SaveViewDialog query={query} onClose={() => setSaving(false)} />
        </Suspense>
      )}
    </>
  )
}
