// One's own sign at the foot of the rail: who is signed in, signing out, and the places that the rail has no
// room for.
import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useMe } from '#client/auth/me.ts'
import { useSignOut } from '#client/auth/use-sign-out.tsx'
import { useMessages } from '#client/i18n/language.tsx'
import { paths, readerPaths } from '#client/paths.ts'
import { PersonSign } from '#client/ui/PersonSign.tsx'
import { denied } from '#shared/permissions/grants.ts'
import styles from './AccountMenu.module.css'
import { appMessages } from './messages.ts'

export function AccountMenu() {
  const texts = useMessages(appMessages)
  const me = useMe()
  const isPhone = useMediaQuery('(max-width: 720px)')
  const leave = useSignOut()
  return (
    <>
      {leave.dialog}
      <Menu position="right-end" withinPortal={false}>
        <Menu.Target>
          <UnstyledButton className={styles.target}>
            <span aria-hidden="true">
              <PersonSign name={me.name} colour={me.colour} />
            </span>
            <VisuallyHidden>{texts.account(me.name)}</VisuallyHidden>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label className={styles.who}>
            <b>{me.name}</b>
            <small>{me.email}</small>
          </Menu.Label>
          <Menu.Item component={Link} {...paths.settings()}>
            {texts.settings}
          </Menu.Item>
          <Menu.Item renderRoot={props => <Link {...paths.handover()} {...props} />}>
            {texts.handover}
          </Menu.Item>
          {denied(me, 'audit.read') === null && (
            <Menu.Item renderRoot={props => <Link {...paths.audit()} {...props} />}>
              {texts.audit}
            </Menu.Item>
          )}
          {isPhone && (
            <Menu.Item component={Link} {...paths.front()}>
              {texts.front}
            </Menu.Item>
          )}
          <Menu.Item component="a" href={readerPaths.front()}>
            {texts.published}
          </Menu.Item>
          <Menu.Item closeMenuOnClick={false} onClick={() => void leave.start()}>
            {texts.signOut}
            {leave.error && <small className={styles.failed}>{texts.signOutFailed}</small>}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
