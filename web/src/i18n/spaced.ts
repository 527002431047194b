const HAN = '\\p{Script=Han}'
const BETWEEN = new RegExp(`(?<=${HAN})(?=[A-Za-z0-9+])|(?<=[A-Za-z0-9%])(?=${HAN})`, 'gu')

/**
 * A thin space between Chinese and digits or Latin, for places where CSS `text-autospace` does not reach: canvas,
 * SVG, text that is copied or printed elsewhere.
 */
export const spaced = (text: string): string => text.replace(BETWEEN, '\u2009')
