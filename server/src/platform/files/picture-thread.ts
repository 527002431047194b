import { parentPort, workerData } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'
import type { LongPicture } from './long-picture-doc.ts'
import { longPictureSvg } from './long-picture-svg.ts'
import { loadFonts } from './picture-fonts.ts'

// The program of the drawing thread.

export type PictureMessage = { png: Uint8Array } | { tooLong: string }

function draw(doc: LongPicture): PictureMessage {
  try {
    const svg = longPictureSvg(doc, loadFonts())
    return { png: new Uint8Array(new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()) }
  } catch (error) {
    if (error instanceof RangeError) return { tooLong: error.message }
    throw error
  }
}

parentPort?.postMessage(draw(workerData as LongPicture))
