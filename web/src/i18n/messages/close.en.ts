import type { TextOf } from '../catalogue.ts'
import { formatNumber } from '../number.ts'
import type { closeZh } from './close.zh.ts'
import { contactEn } from './contact.en.ts'

const many = (count: number, one: string, more: string) => `${formatNumber(count)} ${count === 1 ? one : more}`

export const closeEn: TextOf<typeof closeZh> = {
  title: (roster) => `Sign the day · ${roster}`,
  plain: 'Sign the day',
  back: 'Rosters',
  sub: 'Everybody not reached needs a reason, a next step and somebody responsible. Once signed, tomorrow begins with them.',
  subSigned: 'This day is signed.',
  figures: 'As it is signed',
  open: {
    title: (count) => `${formatNumber(count)} not reached`,
    none: 'Nobody was left out. You can sign at once.',
    hint: 'Reason and next step follow from the contacts; change what is not right.',
    early: (count, time) =>
      `${many(count, 'name still has', 'names still have')} time (until ${time}); signing now makes them owed.`,
    head: { reason: 'Reason', nextStep: 'Next step', owner: 'Who', note: 'Note' },
    choose: 'Choose',
    of: (name, what) => `${what}: ${name}`,
    selected: (count) => `For the ${formatNumber(count)} chosen`,
    all: 'Choose all',
    missing: (count) => `${many(count, 'name is', 'names are')} not complete`,
    showMissing: 'Choose them',
  },
  reasons: {
    no_answer: 'no answer',
    refused: 'refused',
    wrong_number: 'wrong number',
    in_hospital: 'in hospital',
    travelling: 'travelling',
    moved_away: 'moved away',
    not_found: 'not known',
    no_time: 'no time left',
    worker_absent: 'worker absent',
    other: 'other',
  },
  nextSteps: contactEn.nextStep,
  phones: {
    title: 'Phones not heard from',
    said: (count, since) => `${many(count, 'phone has', 'phones have')} not reported since ${since}`,
    unsent: (phones, records) => `${many(phones, 'of them holds', 'of them hold')} ${formatNumber(records)} unsent`,
    join: ', ',
    line: (who, label) => `${who} · ${label}`,
    lineUnsent: (count) => `${formatNumber(count)} unsent`,
    seen: 'I have seen this and sign all the same. Late records are added; the figures stay as signed.',
    none: 'All phones have reported and hold nothing unsent.',
  },
  sign: {
    title: 'Signature',
    statement: (me, day, roster) => `${me} signs ${day}, ${roster}:`,
    lines: {
      due: (due) => `${formatNumber(due)} due`,
      reached: (reached, share) => `${formatNumber(reached)} reached (${share})`,
      putOff: (count) => `${formatNumber(count)} put off`,
      open: (count) =>
        count === 0 ? 'nothing owed' : `${formatNumber(count)} owed, each with reason, next step and owner`,
    },
    at: 'Time',
    first: {
      phones: 'Look at the phones and tick them first.',
      names: (count) => `Complete the ${formatNumber(count)} first.`,
    },
    go: 'Sign the day',
    notMine: 'Only the station head signs.',
    done: (day) => `${day} is signed`,
  },
  signed: {
    title: 'Signed',
    by: 'By',
    at: 'Time',
    reached: 'Reached',
    debts: 'Left owed',
    debtsLink: (count) => `${formatNumber(count)}, see the names`,
    noDebts: 'none',
    phones: 'Phones not heard from',
    reopen: 'Open again',
    reopenTitle: 'Open this day again',
    reopenHint: 'The signature and your reason stay for all to see. It has to be signed once more.',
    reason: 'Why it is opened',
    reopened: 'Open again; sign once it is right',
  },
  others: { title: 'Not signed today', none: 'All signed', rest: 'Every roster of this station is signed for today.' },
  history: {
    title: 'Signatures',
    signed: (by, reached, due) => `${by} signed · ${formatNumber(reached)} / ${formatNumber(due)}`,
    reopened: (by, reason) => `${by} opened it again: ${reason}`,
  },
  todo: {
    namesStillOpen: 'The list has just changed and was read again. Complete the new names, then sign.',
    phonesSilent: 'The phones have just changed and were read again. Look at them, then sign.',
    alreadySigned: 'Somebody has signed already; this page was read again.',
    notAWorkerHere: 'Somebody chosen no longer works here. Choose another, then sign.',
  },
  kept: 'What you filled in is still here.',
}
