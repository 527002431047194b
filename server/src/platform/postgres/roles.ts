import pg from 'pg'

interface Wanted {
  adminUrl: string
  url: string
  password: string
  /** The cluster is new. */
  made: boolean
}

/**
 * The role and the database of the application. Never a superuser and never BYPASSRLS, or row-level security would not
 * bind it. What goes wrong in a session is told to the session; only PostgreSQL's own processes write warnings.
 */
export async function ensureRoles({ adminUrl, url, password, made }: Wanted): Promise<void> {
  if (!made && (await canConnect(url))) return
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const has = async (sql: string) => (await admin.query(sql)).rowCount === 1
    const literal = admin.escapeLiteral(password)
    const verb = (await has(`select from pg_roles where rolname = 'kapok'`)) ? 'alter' : 'create'
    await admin.query(`${verb} role kapok login nosuperuser nobypassrls createdb password ${literal}`)
    await admin.query(`alter role kapok set log_min_messages = 'log'`)
    await admin.query(`alter role postgres set log_min_messages = 'log'`)
    if (!(await has(`select from pg_database where datname = 'kapok'`))) {
      await admin.query('create database kapok owner kapok')
    }
  } finally {
    await admin.end()
  }
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end()
  }
}
