import { getLocale } from '../i18n/locale.ts'
import { uuidv7 } from './uuidv7.ts'

const KEY = 'kapok.device'
let known: string | undefined

/** This browser on this phone or computer, the same for everybody who signs in here. Says nothing about anybody. */
export function deviceId(): string {
  if (known) return known
  try {
    known = localStorage.getItem(KEY) ?? undefined
    if (!known) localStorage.setItem(KEY, (known = uuidv7()))
  } catch {
    known = uuidv7() // storage is closed: this page is a device of its own
  }
  return known
}

const SYSTEMS = [
  { mark: /HarmonyOS|OpenHarmony/, zh: '鸿蒙手机', en: 'HarmonyOS phone' },
  { mark: /iPad/, zh: 'iPad', en: 'iPad' },
  { mark: /iPhone|iPod/, zh: 'iPhone', en: 'iPhone' },
  { mark: /Android(?!.*Mobile)/, zh: 'Android 平板', en: 'Android tablet' },
  { mark: /Android/, zh: 'Android 手机', en: 'Android phone' },
  { mark: /Windows/, zh: 'Windows 电脑', en: 'Windows computer' },
  { mark: /Macintosh|Mac OS X/, zh: 'Mac', en: 'Mac' },
  { mark: /Linux|CrOS/, zh: 'Linux 电脑', en: 'Linux computer' },
] as const

const BROWSERS = [
  { mark: /MicroMessenger/, zh: '微信', en: 'WeChat' },
  { mark: /DingTalk/, zh: '钉钉', en: 'DingTalk' },
  { mark: /Edg/, zh: 'Edge', en: 'Edge' },
  { mark: /HuaweiBrowser/, zh: '华为浏览器', en: 'Huawei Browser' },
  { mark: /MiuiBrowser/, zh: '小米浏览器', en: 'Mi Browser' },
  { mark: /MQQBrowser|QQBrowser/, zh: 'QQ 浏览器', en: 'QQ Browser' },
  { mark: /UCBrowser/, zh: 'UC 浏览器', en: 'UC Browser' },
  { mark: /Firefox|FxiOS/, zh: 'Firefox', en: 'Firefox' },
  { mark: /Chrome|CriOS/, zh: 'Chrome', en: 'Chrome' },
  { mark: /Safari/, zh: 'Safari', en: 'Safari' },
] as const

/** How a station head recognises a phone in a list: `Android 手机 · Chrome`. */
export function deviceLabel(userAgent: string = navigator.userAgent, locale = getLocale()): string {
  const language = locale === 'en' ? 'en' : 'zh'
  const system = SYSTEMS.find(({ mark }) => mark.test(userAgent))?.[language]
  const browser = BROWSERS.find(({ mark }) => mark.test(userAgent))?.[language]
  const unknown = language === 'en' ? 'Unknown device' : '未知设备'
  return [system ?? unknown, browser].filter(Boolean).join(' · ')
}
