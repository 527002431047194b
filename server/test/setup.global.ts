import type { TestProject } from 'vitest/node'
import { startSlot } from './slot.ts'
import { prepareTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: {
      /** As superuser. */
      adminUrl: string
      /** As `kapok`, on a database that no test should fill: clone the template with `createDatabase()`. */
      url: string
      /** The name of the migrated database to clone. */
      template: string
    }
  }
}

/** One real PostgreSQL for the whole run, with one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startSlot()
  try {
    const template = await prepareTemplate(postgres)
    project.provide('postgres', { adminUrl: postgres.adminUrl, url: postgres.url, template })
    return postgres.stop
  } catch (error) {
    await postgres.stop()
    throw error
  }
}
