import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPlaybook } from '@kapok/contract/playbooks/rules'
import { Playbook } from '@kapok/contract/playbooks/schema'

/** Its message is for the person who keeps the playbooks: which file, which place in it, what is wrong there. */
export class PlaybookError extends Error {
  override name = 'PlaybookError'
}

const readPlaybook = (file: string): Playbook => {
  const refuse = (problems: readonly string[]) =>
    new PlaybookError(`The playbook ${file} cannot be used:\n  ${problems.join('\n  ')}`)
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw refuse([(error as Error).message])
  }
  const { data, error } = Playbook.safeParse(content)
  if (!data) throw refuse(error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`))
  const problems = checkPlaybook(data)
  if (problems.length > 0) throw refuse(problems.map(({ where, what }) => `${where}: ${what}`))
  return data
}

/** Every playbook of a folder. @throws PlaybookError naming the file and what is wrong with it */
export const loadPlaybooks = (folder: string): ReadonlyMap<string, Playbook> => {
  let files: string[]
  try {
    files = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch (error) {
    throw new PlaybookError(`The playbooks in ${folder} cannot be read: ${(error as Error).message}`)
  }
  if (files.length === 0) throw new PlaybookError(`There is no playbook in ${folder}: no emergency could be opened.`)
  const playbooks = new Map<string, Playbook>()
  for (const name of files) {
    const playbook = readPlaybook(join(folder, name))
    if (playbooks.has(playbook.code))
      throw new PlaybookError(`Two playbooks in ${folder} have the code ${playbook.code}; one is ${name}.`)
    playbooks.set(playbook.code, playbook)
  }
  return playbooks
}

// A variable set to nothing counts as not set, as in config.ts.
const folder =
  process.env['KAPOK_PLAYBOOKS']?.trim() || fileURLToPath(new URL('../../../../playbooks', import.meta.url))
const playbooks = loadPlaybooks(folder)

export const findPlaybook = (code: string): Playbook | undefined => playbooks.get(code)
export const listPlaybooks = (): Playbook[] => [...playbooks.values()]
