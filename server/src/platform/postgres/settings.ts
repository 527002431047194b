import { totalmem } from 'node:os'

const MB = 1024 * 1024
const memory = totalmem() / MB
const share = (part: number, least: number, most: number): string =>
  `${Math.round(Math.min(Math.max(memory * part, least), most))}MB`

export type Settings = Readonly<Record<string, string>>

const SPEED: Settings = {
  max_connections: '100',
  shared_buffers: share(1 / 8, 128, 1024),
  effective_cache_size: share(1 / 2, 512, 65536),
  maintenance_work_mem: share(1 / 64, 64, 256),
  work_mem: '16MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
}

/**
 * A statement, a parameter or the detail of an error may hold a name or a phone number, so none is ever written.
 * Sessions write even less: see `roles.ts`.
 */
const NO_PERSONAL_DATA: Settings = {
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_lock_waits: 'off',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

export const DEFAULTS: Settings = {
  fsync: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_line_prefix: '%m [%p] %e ',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  ...SPEED,
  ...NO_PERSONAL_DATA,
}

export const asArguments = (settings: Settings): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
