import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds, as sentences; and whether the page is wider than the screen. */
export const faultsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  const found = await page.evaluate(async (tags) => {
    const { violations } = await (
      window as unknown as {
        axe: {
          run(node: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>
        }
      }
    ).axe.run(document, { runOnly: tags })
    const faults = violations.map(
      (one) =>
        `${one.id}: ${one.nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    )
    if (document.documentElement.scrollWidth > window.innerWidth + 1)
      faults.push(`wider than the screen by ${document.documentElement.scrollWidth - window.innerWidth}px`)
    return faults
  }, rules)
  return found
}
