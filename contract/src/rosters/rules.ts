/** The pure decisions of rosters: no clock, no database. Server and phone use the same, so both say the same. */
export { type AnswerProblem, type AnswerProblemCode, checkAnswers } from './answers.ts'
export { suggestClose } from './close.ts'
export { addCounts, type CountedDue, countsOf, isOverdue, noCounts } from './counts.ts'
export { type ListingSpan, lastDayOf, onSheet, type Slot, slotsOn } from './due.ts'
export { type Climb, type LadderContact, nextStep } from './ladder.ts'
export { type OnTheWay, type Pressing, urgencyOrder, walkingKey, walkingOrder } from './order.ts'
export { answerTo, flagsOf, holds, isAnswered, keptAnswers, visibleQuestions } from './questions.ts'
export { type ContactOutcome, coverageOf, isOpen, isOpenAt, statusAfter, statusOf } from './status.ts'
