import { defineText } from '../i18n/catalogue.ts'

export const offlineText = defineText(
  {
    notKept: {
      full: '这条记录没有保存：本机存储已满，服务器也连不上。请先删除手机里不用的东西，再点一次保存。',
      closed: '这条记录没有保存：本机存储打不开，服务器也连不上。请刷新页面后再点一次保存。',
      unreachable: '这条记录没有保存：用 http 打开的网页不能存到本机，服务器又连不上。请在有网络时再点一次保存。',
      signedOut: '这条记录没有保存：还没有登录。',
    },
    storage: {
      evictable: '浏览器没有保证留住本机的记录。请把本站添加到主屏幕，并尽快联网发送。',
      nearlyFull: '本机存储快满了，请清理手机空间，否则新的记录会存不下。',
      unavailable: '用 http 打开的网页不能离线使用：记录须在有网络时提交。请用 https 地址打开。',
    },
    unreadable: '这条记录在本机上打不开，可能已损坏。请凭记忆重新登记，然后删除它。',
  },
  {
    notKept: {
      full: 'This record was NOT kept: the storage of this device is full and the server cannot be reached. Free some space, then save again.',
      closed:
        'This record was NOT kept: the storage of this device does not open and the server cannot be reached. Reload the page, then save again.',
      unreachable:
        'This record was NOT kept: a page opened over http cannot store it and the server cannot be reached. Save again when there is a network.',
      signedOut: 'This record was NOT kept: nobody is signed in.',
    },
    storage: {
      evictable:
        'The browser does not promise to keep what is stored here. Add this site to the home screen and send soon.',
      nearlyFull: 'The storage of this device is nearly full. Free some space, or new records cannot be kept.',
      unavailable: 'A page opened over http does not work offline: records need the network. Open the https address.',
    },
    unreadable:
      'This record can no longer be read on this device; it may be damaged. Enter it again from memory, then delete it.',
  },
)
