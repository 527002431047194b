import { defineText } from '../i18n/catalogue.ts'

/** What is said when no answer came, so that there is no sentence from the server to show. */
export const apiText = defineText(
  {
    unreachable: '连不上服务器。请检查网络，恢复后会自动重试。',
    tooSlow: '服务器很久没有回应。请检查网络后重试。',
    notOurs: '收到的不是本系统的回应，可能要先在网页上登录无线网络。',
    failed: '服务器出错了，请稍后重试。',
    kept: '没有回执的提交可以放心重发，不会重复。',
  },
  {
    unreachable: 'The server cannot be reached. Check the network; it is tried again by itself.',
    tooSlow: 'The server has not answered for a long time. Check the network and try again.',
    notOurs: 'That answer was not from this system. You may have to sign in to the wireless network first.',
    failed: 'Something failed on the server. Try again shortly.',
    kept: 'What was not answered can safely be sent again; nothing is doubled.',
  },
)
