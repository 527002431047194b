import { notifications } from '@mantine/notifications'

/** A short word about what has just become so (“3 户已派给陈立”), never “success”. Errors are ErrorCards, in place. */
export const say = (text: string) =>
  notifications.show({ message: text, autoClose: 4000, withBorder: true, withCloseButton: false })
