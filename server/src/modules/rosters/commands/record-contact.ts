import { dayOf, instantAt } from '@kapok/contract/common/time'
import { checkAnswers, flagsOf, keptAnswers, nextStep, statusOf } from '@kapok/contract/rosters/rules'
import type { ContactRecorded, Flag, RecordContact } from '@kapok/contract/rosters/schema'
import { post } from '#modules/ledger/index.ts'
import type { SharedCommand, SharedContext } from '#platform/commands/context.ts'
import { newId } from '#platform/ids.ts'
import { common, Problem } from '#platform/problems.ts'
import { withoutWords } from '../concern.ts'
import { answersRefused, offRoster, putOffNeedsTime } from '../problems.ts'
import { rosterOf } from '../roster-cache.ts'
import {
  accountName,
  type EarlierContact,
  insertContact,
  insertDue,
  insertFollowUp,
  type ListingForContact,
  listingForContact,
  membersOfHousehold,
  putOffSlot,
  type RosterRow,
  updateDue,
  updateListing,
} from '../store.ts'

const sameMinutes = 60

const check = (ctx: SharedContext, roster: RosterRow, listing: ListingForContact, input: RecordContact) => {
  if (listing.removed_on !== null && listing.removed_on < input.day) throw new Problem(offRoster)
  if (
    input.outcome === 'put_off' &&
    (input.putOffTo === undefined || Date.parse(input.putOffTo) <= ctx.happenedAt.getTime())
  )
    throw new Problem(putOffNeedsTime)
  if (input.outcome !== 'reached') return
  const wrong = checkAnswers(roster.question_set, input.answers)
  if (wrong.length > 0)
    throw new Problem(
      answersRefused,
      {},
      wrong.map((one) => ({ path: `answers.${one.question}`, message: one.code })),
    )
}

const flagsRaised = (roster: RosterRow, input: RecordContact): Flag[] => [
  ...flagsOf(roster.question_set, input.answers),
  ...(input.concern
    ? [{ code: 'concern', severity: input.concern.severity, label: { zh: input.concern.what, en: input.concern.what } }]
    : []),
]

/** Whoever else recorded the same due within the hour: both are kept, and the second is told. */
const alsoBy = async (ctx: SharedContext, earlier: readonly EarlierContact[]): Promise<ContactRecorded['alsoBy']> => {
  const near = earlier.find(
    (one) =>
      !one.reversed &&
      one.account_id !== null &&
      one.account_id !== ctx.actor.accountId &&
      Math.abs(Date.parse(one.at) - ctx.happenedAt.getTime()) < sameMinutes * 60_000,
  )
  if (!near || near.account_id === null) return null
  const account = await ctx.find(accountName, near.account_id)
  return { name: account?.name ?? '', at: new Date(near.at).toISOString(), outcome: near.outcome }
}

/** The time agreed last, by the device's clock: a put-off that arrives late does not undo a newer one. */
const agreedTime = (contacts: readonly EarlierContact[]): string | null =>
  contacts
    .filter((one) => !one.reversed && one.outcome === 'put_off')
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]?.put_off_to ?? null

/** Posts what this contact is in the ledger: one entry per person met, or one attempt. */
const postEntries = async (ctx: SharedContext, roster: RosterRow, listing: ListingForContact, input: RecordContact) => {
  const reached = input.outcome === 'reached'
  const minutes = reached ? (input.minutes ?? roster.minutes) : (input.minutes ?? 0)
  const known =
    listing.household_id === null ? [] : ((await ctx.find(membersOfHousehold, listing.household_id))?.members ?? [])
  const met = known.filter((id) => input.membersMet?.includes(id) ?? true)
  const people: (string | null)[] =
    listing.person_id !== null ? [listing.person_id] : reached && met.length > 0 ? met : [null]
  for (const [index, personId] of people.entries()) {
    post(ctx, {
      id: newId(ctx.now.getTime()),
      kind: roster.service,
      field: roster.field,
      responseId: roster.response_id,
      organisationId: roster.organisation_id,
      areaPath: listing.area_path,
      occurredAt: ctx.happenedAt,
      personId,
      householdId: listing.home_id,
      headCount: personId === null && reached ? 1 : 0,
      workerId: ctx.actor.accountId,
      minutes: index === 0 ? minutes : 0,
      reached,
      separate: input.separate,
      how: 'named',
      source: { type: 'contact', id: ctx.id },
      rosterId: roster.id,
    })
  }
  return minutes
}

/** Records what came of one contact. Works for one tap at the desk and for a hundred sent from a phone that was offline. */
export const recordContact: SharedCommand<RecordContact, ContactRecorded> = async (ctx, input) => {
  const key = { listing: input.listingId, day: input.day, slot: input.slot }
  const listing = await ctx.find(listingForContact, key)
  if (!listing) throw new Problem(common.notFound)
  const roster = await rosterOf(ctx, listing.roster_id)
  ctx.allow({ area_path: listing.area_path, roster_id: listing.roster_id })
  check(ctx, roster, listing, input)

  const at = ctx.happenedAt.toISOString()
  const flags = flagsRaised(roster, input)
  const putOff = input.putOffTo === undefined ? null : new Date(input.putOffTo).toISOString()
  const contacts = [
    ...listing.earlier.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    {
      id: ctx.id,
      outcome: input.outcome,
      method: input.method,
      at,
      account_id: ctx.actor.accountId,
      reversed: false,
      put_off_to: putOff,
    },
  ]
  const standing = [...contacts, ...listing.answered.map((one) => ({ ...one, at: new Date(one.at).toISOString() }))]
  const status = statusOf(standing)
  const climb = nextStep(roster.ladder, standing, listing.opens_at ?? instantAt(input.day, '00:00'))
  const step = climb.state === 'due' ? climb.index : climb.state === 'settled' ? 0 : roster.ladder.steps.length
  const stepDueAt = climb.state === 'due' ? climb.dueAt : null
  const putOffTo = status === 'put_off' ? agreedTime(contacts) : null

  const minutes = await postEntries(ctx, roster, listing, input)
  ctx.write(insertContact, {
    id: ctx.id,
    listing_id: input.listingId,
    roster_id: roster.id,
    area_path: listing.area_path,
    day: input.day,
    slot: input.slot,
    account_id: ctx.actor.accountId,
    device_id: ctx.deviceId,
    method: input.method,
    phone_id: input.phoneId ?? null,
    outcome: input.outcome,
    step,
    answers: keptAnswers(roster.question_set, input.answers),
    flags,
    note: input.note ?? null,
    minutes,
    members_met: input.membersMet ?? null,
    spoke_with: input.spokeWith ?? null,
    put_off_to: putOff,
    separate: input.separate,
    paper: input.paper,
    occurred_at: at,
    recorded_at: ctx.now.toISOString(),
    clock_skew: ctx.clockSkew,
  })
  const raised = flags.length > 0 || input.outcome === 'reached' ? flags : (listing.due_flags ?? [])
  if (listing.due_status !== null) {
    ctx.write(updateDue, {
      listing_id: input.listingId,
      day: input.day,
      slot: input.slot,
      status,
      status_at: at,
      attempts: contacts.filter((one) => !one.reversed).length,
      flags: raised,
      step,
      step_due_at: stepDueAt,
      put_off_to: putOffTo,
    })
  }
  const later = listing.last_at === null || listing.last_at <= at
  ctx.write(updateListing, {
    id: input.listingId,
    reached_at:
      input.outcome === 'reached' && (listing.reached_at === null || listing.reached_at < at) ? at : listing.reached_at,
    last_at: later ? at : listing.last_at,
    last_note: later ? (input.note ?? input.concern?.what ?? listing.last_note) : listing.last_note,
  })
  if (putOffTo !== null && dayOf(putOffTo) > input.day) {
    const day = dayOf(putOffTo)
    ctx.write(insertDue, {
      listing_id: input.listingId,
      day,
      slot: putOffSlot,
      roster_id: roster.id,
      area_path: listing.area_path,
      responsible_id: listing.responsible_id,
      opens_at: putOffTo,
      closes_at: instantAt(day, '24:00'),
      carried: true,
    })
  }
  if (input.followUp) {
    ctx.write(insertFollowUp, {
      id: input.followUp.id,
      listing_id: input.listingId,
      contact_id: ctx.id,
      roster_id: roster.id,
      area_path: listing.area_path,
      what: input.followUp.what,
      day: input.followUp.day,
      owner_id: listing.responsible_id ?? ctx.actor.accountId,
    })
  }
  ctx.subject(input.listingId, roster.id, ...(listing.person_id === null ? [] : [listing.person_id]))
  const stepNow = climb.state === 'due' ? { code: climb.step.code, label: climb.step.label, dueAt: climb.dueAt } : null
  return {
    contactId: ctx.id,
    status,
    // What somebody wrote of a person stays in the contact; the answer is kept in the journal, which holds no such words.
    flags: withoutWords(flags),
    alsoBy: await alsoBy(ctx, listing.earlier),
    clockSkew: ctx.clockSkew,
    step: stepNow,
  }
}
