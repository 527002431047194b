import type { DoorCard } from '@kapok/contract/rosters/schema'
import { doorKey } from './doorKey.ts'
import { type ContactInput, type OutboxItem, REVERSE, SETTLE } from './item.ts'

/** Made-up doors and records for tests of this folder. */
export const aCard = (part: Partial<DoorCard> = {}): DoorCard => ({
  listingId: '01990000-0000-7000-8000-000000000001',
  rosterId: '01990000-0000-7000-8000-0000000000aa',
  rosterName: '独居长者',
  day: '2026-03-08',
  slot: 0,
  opensAt: '2026-03-08T00:00:00+08:00',
  closesAt: '2026-03-08T23:59:00+08:00',
  subject: 'person',
  personId: null,
  householdId: null,
  name: '陈桂兰',
  sex: 'female',
  age: 81,
  members: 1,
  phone: null,
  address: {
    dwellingId: null,
    buildingId: null,
    estate: '花苑里',
    building: '3栋',
    unit: '2',
    floor: 3,
    room: '304',
  },
  areaName: '花苑社区',
  note: null,
  tags: [],
  status: 'not_tried',
  putOffTo: null,
  attempts: 0,
  flags: [],
  lastNote: null,
  lastAt: null,
  reachedAt: null,
  responsibleId: null,
  responsibleName: null,
  owedFrom: null,
  owedReason: null,
  owedNextStep: null,
  owedNote: null,
  step: null,
  spelt: { pinyin: 'chenguilan', initials: 'cgl' },
  dial: [],
  memberNames: [],
  recent: [],
  team: [],
  followUps: [],
  ...part,
})

let made = 0

export function aRecord(card: DoorCard, input: Partial<ContactInput>, part: Partial<OutboxItem> = {}): OutboxItem {
  made += 1
  const { listingId, day, slot } = card
  const whole = {
    listingId,
    day,
    slot,
    method: 'phone',
    outcome: 'reached',
    answers: {},
    separate: false,
    paper: false,
    ...input,
  }
  return {
    id: `01990000-0000-7000-9000-${String(made).padStart(12, '0')}`,
    seq: made,
    name: 'rosters/record-contact',
    version: 1,
    at: `2026-03-08T09:${String(made % 60).padStart(2, '0')}:00.000Z`,
    door: doorKey(card),
    state: 'waiting',
    tries: 0,
    input: whole,
    problem: undefined,
    answer: undefined,
    sentAt: undefined,
    ...part,
  }
}

/** Taking a contact back, queued at a door. */
export const aReversal = (card: DoorCard, contactId: string): OutboxItem => ({
  ...aRecord(card, {}),
  name: REVERSE,
  input: { contactId, reason: '记错了' },
})

/** A promise settled at a door. */
export const aSettlement = (card: DoorCard, followUpId: string): OutboxItem => ({
  ...aRecord(card, {}),
  name: SETTLE,
  input: { followUpId, state: 'done', note: '做了' },
})
