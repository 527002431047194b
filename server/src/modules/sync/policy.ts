import { permit } from '#platform/access/permit.ts'

export const sync = {
  /** Every message is decided by its own operation's permit; this only lets somebody signed in through. */
  send: permit('signed-in', 'own'),
  listDevices: permit(['station_head', 'officer', 'administrator', 'social_worker'], 'anywhere'),
}
