/** The pure decisions of the call desk: no clock, no database. */
export { bestFirst, type DialOption } from './numbers.ts'
export { type Callable, callOrder, hourFit, isServable, type Servable } from './order.ts'
export { holdSeconds, isPhoneStep, pauseOf, restsUntil, soonMinutes } from './pause.ts'
