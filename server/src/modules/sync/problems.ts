import { problem } from '#platform/problems.ts'

/** A phone queued something this server does not know. It stays on the phone. */
export const unknownOperation = problem('unknown-operation', 400, {
  zh: '服务器不认识这种记录（{name}），记录仍保存在手机上。请更新应用，或告诉管理员。',
  en: 'The server does not know this kind of record ({name}). It stays on the phone; update the app or tell your administrator.',
})
