import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Font } from './font.ts'

const { resolve } = createRequire(import.meta.url)
const family = '@expo-google-fonts/noto-sans-sc'

// The machine's own fonts are never used, so that a picture looks the same everywhere.
const fontFiles = {
  regular: resolve(`${family}/400Regular/NotoSansSC_400Regular.ttf`),
  bold: resolve(`${family}/700Bold/NotoSansSC_700Bold.ttf`),
}

export type Weight = keyof typeof fontFiles

/** Both fonts. Takes some 40 ms and 20 MB; only for a thread of its own. */
export function loadFonts(): Record<Weight, Font> {
  return {
    regular: new Font(readFileSync(fontFiles.regular)),
    bold: new Font(readFileSync(fontFiles.bold)),
  }
}
