import type {
  ContactRecorded,
  DoorCard,
  DueRow,
  Method,
  PastContact,
  RecordContact,
  Roster,
} from '@kapok/contract/rosters/schema'

/** What the sheet has to know of the roster a name is on. */
export type SheetRoster = Pick<Roster, 'questionSet' | 'ladder' | 'minutes' | 'subject'>

/** Offered once a result is kept: the next name on the way. */
export type NextDoor = {
  due: DueRow
  /** Its first number, masked; absent where there is none. */
  shown?: string | undefined
  number?: string | undefined
  /** Opens its page. */
  onOpen: () => void
  /** Its number is being dialled. */
  onCall?: (() => void) | undefined
}

export type Fate =
  | { state: 'waiting' }
  /** Taken, with what the server said of it. */
  | { state: 'sent'; told: ContactRecorded | null }
  | { state: 'refused'; message: string }

export type ResultSheetProps = {
  due: DueRow
  roster: SheetRoster
  /** Of a household: who lives there. */
  members?: DoorCard['memberNames'] | undefined
  /** The last contacts, newest first: what was answered last time, and who else has just recorded. */
  recent?: readonly PastContact[] | undefined
  via: Extract<Method, 'phone' | 'door'>
  /** When the call was begun, or the door knocked at; milliseconds. Absent = entered without either. */
  startedAt?: number | undefined
  /** The number that was called, masked, and which it is. */
  shown?: string | undefined
  phoneId?: string | null | undefined
  /** Name of whoever records, to tell others' records from one's own. */
  me?: string | undefined
  /** Seconds by which the server's clock is ahead of this device's. */
  skewSeconds?: number | null | undefined
  /** After saving: where to go next; null = nothing is left. */
  next?: NextDoor | null | undefined
  /**
   * Keeps the contact. Gives back what the server said, or null where it is kept on this device and sent later. Throws
   * where it is neither: the sheet then stays open with all that was entered.
   */
  onRecord: (input: RecordContact) => Promise<ContactRecorded | null>
  /** What has become of a contact kept on this device: not sent yet, taken, or refused and why. */
  fate?: Fate | undefined
  /** Takes the contact just recorded back, where that is allowed. */
  onUndo?: (() => Promise<void>) | undefined
  onClose: () => void
}
