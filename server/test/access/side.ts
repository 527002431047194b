import { addDays } from '@kapok/contract/common/time'
import { identityCheckCharacter } from '@kapok/contract/people/rules'
import { writeXlsx } from '#platform/files/index.ts'
import { newId } from '#platform/ids.ts'
import type { App } from '../app.ts'
import { password } from '../world.ts'

export type Client = ReturnType<App['as']>
type Given = {
  /** One of its own, so that two sides share no name, number or door. */
  number: number
  today: string
  as: (who: string) => Client
  /** Sends a file, as whoever keeps this side. */
  upload: (name: string, input: object) => Promise<{ status: number; body: unknown }>
  /** The entry that a contact posted. */
  entryOf: (contactId: string) => Promise<string>
  doorOf: (buildingId: string) => Promise<string>
  /** Runs a job of a module now. */
  job: (name: string, payload: Record<string, unknown>) => Promise<void>
  /** Makes a batch one that failed while it was checked. */
  breakBatch: (batchId: string) => Promise<void>
  /** Another session of an account. */
  sessionOf: (who: string) => Promise<string>
  headId: string
  headSession: string
  /** Keys of who keeps this side. */
  head: string
  worker: string
  areaId: string
  organisationId: string
  buildingId: string
  estate: string
}

const people = 6
const identityNumber = (order: number) => {
  const digits = `99010119430512${String(order).padStart(3, '0')}`
  return digits + identityCheckCharacter(digits)
}

/** What every command of the stage must do, or nothing that follows means anything. */
const done = async <T>(asked: Promise<{ status: number; body: T }>): Promise<T> => {
  const { status, body } = await asked
  if (status !== 200) throw new Error(`The stage could not be built: ${status} ${JSON.stringify(body)}`)
  return body
}

/** The same for everybody who asks. */
const once = <T>(work: () => Promise<T>) => {
  let known: Promise<T> | undefined
  return () => (known ??= work())
}

/** An emergency with a roster, its people and all that comes of them, in one area; `make` gives more to use up. */
export const buildSide = async (given: Given) => {
  const { number, today, areaId, organisationId, buildingId } = given
  const [head, worker] = [given.as(given.head), given.as(given.worker)]
  const senderId = newId()
  await done(head.send('lists/add-sender', { senderId, organisationId, name: `疾控${number}`, kind: 'health' }))
  const [responseId, rosterId, householdId, deviceId] = [newId(), newId(), newId(), newId()]
  const names = Array.from({ length: people }, (_, index) => `${'东西边'[number]}方${'甲乙丙丁戊己'[index]}`)
  const row = (name: string, index: number) => ({
    name,
    sex: '',
    birthDate: '',
    document: identityNumber(number * 10 + index),
    phone: `139${number}000100${index}`,
    estate: given.estate,
    building: '3栋',
    unit: '1',
    room: `${number + 1}01`,
    tags: '',
    note: '按铃两次',
    relationName: `${name}之女`,
    relationPhone: `138${number}000200${index}`,
    responsible: given.worker,
  })
  const emergency = { responseId, name: `响应${number}`, playbook: 'epidemic', level: 'level_2', areaIds: [areaId] }
  await done(head.send('response/open-response', { ...emergency, startsOn: addDays(today, -9) }))
  const roster = { rosterId, responseId, organisationId, areaId, name: `名册${number}`, template: 'daily-phone-round' }
  const rhythm = { type: 'daily', windows: [{ from: '00:00', to: '24:00' }] }
  await done(head.send('rosters/create-roster', { ...roster, startsOn: today, rhythm }))
  const rows = names.map((name, index) => ({
    line: index + 2,
    personId: null,
    dwellingId: null,
    row: row(name, index),
  }))
  await done(head.send('rosters/import-listings', { rosterId, rows }))
  type Due = { items: { listingId: string; personId: string }[] }
  const due = await done(head.get<Due>('rosters/due', { rosterId, show: 'all', limit: 200 }))
  const [listingIds, personIds] = [due.items.map((one) => one.listingId), due.items.map((one) => one.personId)]
  const [listingId, personId] = [listingIds[0]!, personIds[0]!]
  await done(head.send('people/add-household', { householdId, areaId, members: [{ personId: personIds[5] }] }))
  const report = { device: deviceId, label: '手机', sentAt: new Date().toISOString(), unsentAfter: 0, messages: [] }
  await done(worker.ask('sync/send', report))
  type Card = { phones: { id: string }[] }
  const card = await done(head.get<Card>('people/person', { personId }))

  const second = newId()
  await done(
    head.send('rosters/create-roster', { ...roster, rosterId: second, name: `另册${number}`, startsOn: today, rhythm }),
  )
  const holders: string[] = []
  const [formId, templateId, fillingId] = [newId(), newId(), newId()]
  const used = new Map<string, number>()
  /** 0, 1, 2 … of each. */
  const next = (what: string) => {
    const now = used.get(what) ?? 0
    used.set(what, now + 1)
    return now
  }
  const contactInput = (more: object = {}) => ({
    listingId,
    day: today,
    slot: 0,
    method: 'phone',
    outcome: 'no_answer',
    ...more,
  })
  const contact = async (by: string, more: object = {}) =>
    (await done(given.as(by).send<{ contactId: string }>('rosters/record-contact', contactInput(more)))).contactId
  const account = async () => {
    const accountId = newId()
    const made = {
      accountId,
      name: '某人',
      loginName: `made-${accountId}`,
      password,
      organisationId,
      role: 'volunteer',
    }
    await done(head.send('identity/add-account', made))
    return accountId
  }
  const shutAccount = async () => {
    const accountId = await account()
    await done(head.send('identity/disable-account', { accountId, reason: '离职' }))
    return accountId
  }
  const make = {
    contactInput,
    contact,
    account,
    shutAccount,
    /** A session of the caller's own, or on the other side of whoever keeps that. */
    session: (who: string) => given.sessionOf(given.head === 'station_head' && who !== 'nobody' ? who : given.head),
    entry: async (by: string) => given.entryOf(await contact(by)),
    /** To be taken off the roster; there are five. */
    listing: () => listingIds[1 + (next('listing') % 5)]!,
    membership: async () => {
      const [membershipId, accountId] = [newId(), await account()]
      await done(head.send('identity/add-membership', { membershipId, accountId, organisationId, role: 'operator' }))
      return membershipId
    },
    merge: async () => {
      const [mergeId, pair] = [newId(), { keptId: await make.person(), mergedId: await make.person() }]
      await done(head.send('people/merge-people', pair, { id: mergeId }))
      return mergeId
    },
    tagged: async () => {
      const tag = { tagId: newId(), personId: await make.person() }
      await done(head.send('people/add-tag', { ...tag, tag: 'living_alone', source: 'stated' }))
      return tag
    },
    related: async () => {
      const relation = { relationId: newId(), personId: await make.person() }
      await done(head.send('people/add-relation', { ...relation, relation: 'child', name: '某亲' }))
      return relation
    },
    documented: async () => {
      const [personId, documentId] = [await make.person(), newId()]
      const document = { id: documentId, type: 'household_register', number: 'A-0001-11' }
      await done(head.send('people/add-document', { personId, document }))
      return { personId, documentId }
    },
    member: async () => {
      const [personId, ofHead] = [await make.person(), newId()]
      const members = [{ personId, head: true }]
      await done(head.send('people/add-household', { householdId: ofHead, areaId, members }))
      return { householdId: ofHead, personId }
    },
    person: async () => {
      const id = newId()
      await done(head.send('people/add-person', { personId: id, name: `新人${next('person')}`, areaId }))
      return id
    },
    /** The name of somebody who was recorded twice. */
    twice: async () => {
      const name = names[1]!
      const phones = [{ id: newId(), number: `139${number}0001001` }]
      await done(head.send('people/add-person', { personId: newId(), name, areaId, phones }))
      return name
    },
    followUp: async () => {
      const id = newId()
      await contact(given.worker, { followUp: { id, what: '再打一次', day: today } })
      return id
    },
    handOn: async () => {
      const handOnId = newId()
      const to = { to: '居委会', dueAt: new Date().toISOString() }
      await done(head.send('rosters/hand-on', { handOnId, listingId, day: today, slot: 0, ...to }))
      return handOnId
    },
    /** A day of the roster on which nobody was due, so that nothing is open; each only once. */
    idleDay: () => addDays(today, -1 - next('day')),
    close: async () => {
      const closeId = newId()
      await done(head.send('rosters/close-day', { closeId, rosterId, day: make.idleDay(), open: [] }))
      return closeId
    },
    /** The household as a line of a roster of households. */
    householdListing: async () => {
      const [households, id] = [newId(), newId()]
      const made = { ...roster, rosterId: households, name: `户${number}`, template: 'home-isolation', startsOn: today }
      await done(head.send('rosters/create-roster', made))
      await done(head.send('rosters/add-listing', { listingId: id, rosterId: households, householdId }))
      return id
    },
    /** A list handed in by somebody; on the other side by whoever keeps that. Each of its own. */
    batchInput: async (who: string) => {
      const by = given.head === 'station_head' && who !== 'nobody' ? who : given.head
      const uploadId = newId()
      const pasted = `姓名\t电话\n名单${newId()}\t13${number}${String(70000000 + next('row'))}`
      type Seen = { sheet: string; headerLine: number; columns: object[] }
      const seen = await done(given.as(by).ask<Seen>('lists/peek', { uploadId, organisationId, pasted }))
      const { sheet, headerLine, columns } = seen
      const work = { template: 'daily-phone-round' }
      const received = { batchId: newId(), uploadId, responseId, organisationId, areaId, name: `批次${number}` }
      return { ...received, deadline: new Date().toISOString(), sheet, headerLine, columns, work }
    },
    /** One whose rows are checked. */
    batch: async () => {
      const input = await make.batchInput(given.head)
      await done(head.send('lists/receive-batch', input))
      await given.job('lists/check', { batchId: input.batchId })
      return input.batchId
    },
    /** One whose row went in and is at no station. */
    openBatch: async () => {
      const batchId = await make.batch()
      await done(
        head.send('lists/decide-rows', { batchId, rows: { of: 'lines', lines: [2] }, take: true, personId: null }),
      )
      await done(head.send('lists/import-batch', { batchId }))
      await given.job('lists/import', { batchId })
      return batchId
    },
    /** One whose row is at the side's station. */
    givenBatch: async () => {
      const batchId = await make.openBatch()
      await done(head.send('lists/split-batch', { batchId, how: { by: 'hand', organisationId, lines: [2] } }))
      return batchId
    },
    handedOnBatch: async () => {
      const batchId = await make.givenBatch()
      const to = { to: '派出所', dueAt: new Date().toISOString() }
      await done(head.send('lists/hand-on-rows', { batchId, lines: [2], ...to }))
      return batchId
    },
    /** One whose end is known. */
    endedBatch: async () => {
      const batchId = await make.openBatch()
      await done(head.send('lists/hand-back', { batchId, lines: [2], belongsTo: '邻区' }))
      return batchId
    },
    closedBatch: async () => {
      const batchId = await make.endedBatch()
      await done(head.send('lists/close-batch', { closeId: newId(), batchId }))
      return batchId
    },
    batchReturn: async () => {
      const [batchId, returnId] = [await make.openBatch(), newId()]
      await done(head.send('lists/prepare-return', { returnId, batchId, reason: '反馈' }))
      await given.job('lists/make-return', { returnId })
      return returnId
    },
    /** One that stopped: its sheet is not in the file. */
    brokenBatch: async () => {
      const input = await make.batchInput(given.head)
      await done(head.send('lists/receive-batch', input))
      await given.breakBatch(input.batchId)
      return input.batchId
    },
    /** A name held by the caller, or by whoever keeps this side: each holder has a line of their own. */
    call: (who: string) => make.callOn(who === 'nobody' ? given.head : who, make.callable(who)),
    callOn: async (by: string, listing: string) => {
      await make.keeps(by, listing)
      type Served = { call: { callId: string } }
      const serve = (listingId: string) =>
        given.as(by).send<Served>('calling/serve-next', { only: { listingId, day: today, slot: 0 } })
      const served = await serve(listing)
      if (served.status === 200) return served.body.call.callId
      // Settled by what was asked before, or gone: another name.
      return (await done(serve(await make.toCall(by)))).call.callId
    },
    /** A name of its own that is due today. */
    toCall: async (by: string) => {
      const [listingId, personId] = [newId(), await make.person()]
      await done(head.send('rosters/add-listing', { listingId, rosterId, personId }))
      await make.keeps(by, listingId)
      return listingId
    },
    /** A volunteer calls for nobody but their own: this name is. */
    keeps: async (by: string, listing: string) => {
      if (!by.toLowerCase().includes('volunteer')) return
      const { accountId } = await done(given.as(by).get<{ accountId: string }>('identity/me'))
      const asked = await head.send('rosters/assign-listings', {
        rosterId,
        listingIds: [listing],
        responsibleId: accountId,
      })
      // One of the other side cannot be made responsible here, and is refused the call for that.
      if (asked.status >= 500) throw new Error(JSON.stringify(asked.body))
    },
    callable: (who: string) => {
      const by = who === 'nobody' ? given.head : who
      const place = holders.includes(by) ? holders.indexOf(by) : holders.push(by) - 1
      return listingIds[place % people]!
    },
    /** A name held by the caller, of somebody who answered to another roster a moment ago. */
    answered: async (who: string) => {
      const [id, elsewhere, answeredBy] = [newId(), newId(), await make.person()]
      await done(head.send('rosters/add-listing', { listingId: id, rosterId, personId: answeredBy }))
      await done(head.send('rosters/add-listing', { listingId: elsewhere, rosterId: second, personId: answeredBy }))
      const contactId = await contact(given.head, { listingId: elsewhere, outcome: 'reached' })
      return { callId: await make.callOn(who === 'nobody' ? given.head : who, id), contactId }
    },
    /** The side's one form, once anybody asks for it: looking into a file takes a thread of its own. */
    form: once(async () => {
      const bytes = await writeXlsx({ sheets: [{ name: '日报', columns: [{ header: '人次' }], rows: [] }] })
      const file = new File([new Uint8Array(bytes)], '日报.xlsx')
      await done(given.upload('figures/take-template-file', { fileId: formId, organisationId, file }))
      return formId
    }),
    template: async (id = newId()) => {
      const slots = [{ at: '0!A2', content: { type: 'text', text: 'day' } }]
      const taught = { templateId: id, organisationId, fileId: await make.form(), name: `表${id}`, slots }
      await done(head.send('figures/teach-template', taught))
      return id
    },
    /** The side's one template, and what was filled from it. */
    filled: once(async () => {
      await make.template(templateId)
      await done(head.send('figures/fill-template', { fillingId, templateId, responseId, areaId, day: today }))
      return { fillingId, templateId }
    }),
    bulletin: async () => {
      const bulletinId = newId()
      await done(head.send('figures/freeze-bulletin', { bulletinId, responseId, template: 'noon', day: today, areaId }))
      return bulletinId
    },
  }
  return {
    areaId,
    organisationId,
    buildingId,
    responseId,
    rosterId,
    householdId,
    deviceId,
    today,
    make,
    head: given.head,
    worker: given.worker,
    names,
    listingIds,
    listingId,
    personIds,
    personId,
    headId: given.headId,
    headSession: given.headSession,
    phoneId: card.phones[0]!.id,
    dwellingId: await given.doorOf(buildingId),
    bulletinId: await make.bulletin(),
    batchId: await make.batch(),
    senderId,
    callId: await make.call('nobody'),
    templateId,
  }
}
export type Side = Awaited<ReturnType<typeof buildSide>>
