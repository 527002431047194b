import type { DoorRead } from '../../places/door.ts'

/** `2份`, `两盒`, `x2`; `each`: so many of every kind, `各1份`. `unit` is empty where none was written. */
export type ChainQuantity = { count: number; unit: string; each: boolean }

/**
 * Why somebody should look at an entry: nobody named in it; a room that cannot be read; no room where the others have one;
 * a bare number taken for a quantity; several amounts; lines put together that may not belong together; a position number
 * that stands twice, goes back or leaps; too long for an entry; a choice that is not on the menu; a phone number that is none; a word that takes the entry back.
 */
export type ChainDoubt =
  | 'nobody'
  | 'room_unclear'
  | 'room_missing'
  | 'bare_number'
  | 'several_amounts'
  | 'joined_lines'
  | 'number_again'
  | 'number_back'
  | 'number_leap'
  | 'too_long'
  | 'choice_unknown'
  | 'phone_unclear'
  | 'cancelled'

/** `sure`: nothing to look at. `look`: read, with a doubt. `unplaced`: neither a name nor a door was found in it. */
export type Confidence = 'sure' | 'look' | 'unplaced'

/** What the text of one entry says. All texts are empty where nothing was written. */
export type EntryRead = {
  /** As the chat shows it, with the room and the emoji that people put into it. */
  nickname: string
  name: string
  /** The door as written, with the building from the title where the entry itself has none. */
  room: string
  door: DoorRead | null
  quantity: ChainQuantity | null
  /** Letters of the menu, upper case. */
  choice: string
  note: string
  people: number | null
  phone: string
  doubts: readonly ChainDoubt[]
  confidence: Confidence
}

/** `raw` is what was written behind the position, its lines joined with a line feed; `lines` are numbers in the text, from 1. */
export type ChainEntry = EntryRead & { position: number; raw: string; lines: readonly number[]; corrects: boolean }

export type ChainLine = { line: number; text: string }

/** One version of a chain list: one message of the chat. Every line of its text that is not empty is in one of these. */
export type Chain = {
  /** Who sent it and when, as the chat writes it above the message; empty where it was not copied along. */
  from: string
  /** `#接龙` as it was written; empty where there is none. */
  header: string
  title: readonly string[]
  notes: readonly string[]
  deadline: string
  /** What can be chosen, by letter. */
  menu: Readonly<Record<string, string>>
  entries: readonly ChainEntry[]
  /** Positions that stand empty. */
  blanks: readonly { position: number; line: number }[]
  /** What belongs to the chat and not to the list, and what nobody could place. */
  leftovers: readonly ChainLine[]
}
