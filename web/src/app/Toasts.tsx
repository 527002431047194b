import { Notifications } from '@mantine/notifications'
import './toasts.css'

/** The short words of `say`. */
export const Toasts = () => <Notifications className="k-toasts" position="top-center" containerWidth={320} limit={3} />
