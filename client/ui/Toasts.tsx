// Where short messages appear (`notifications.show`). Comes when there is time: a message that was shown before
// waits for it.
import { Notifications } from '@mantine/notifications'
import '@mantine/core/styles/Notification.layer.css'
import '@mantine/notifications/styles.layer.css'

export const Toasts = () => <Notifications position="bottom-left" autoClose={8000} />
